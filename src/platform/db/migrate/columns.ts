import type { Expression, RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { EngineName } from '../engine.ts'

type Kind = 'text' | 'integer' | 'date' | 'flag' | 'counter'

export interface ColumnOptions {
  /** May be null. */
  readonly optional?: boolean
  readonly unique?: boolean
  readonly primary?: boolean
  /** `table.column` of the same type; what is referred to can't be deleted. */
  readonly references?: `${string}.${string}`
  readonly preset?: string | number
}

/** A column that means the same on both engines. */
export interface Column extends ColumnOptions {
  readonly kind: Kind
}

const column =
  (kind: Kind) =>
  (options: ColumnOptions = {}): Column => ({ ...options, kind })

/** Text of any length, compared and sorted by code point. Times are ISO text in UTC. */
export const text = column('text')
/** A whole number as far as JavaScript counts exactly. */
export const integer = column('integer')
/** JSON as text: read and written with JSON.parse and JSON.stringify. */
export const json = column('text')
/** A day as YYYY-MM-DD. */
export const date = column('date')
/** 0 or 1. */
export const flag = column('flag')
/** The primary key, counted up by the engine and never used twice. Leave it out of what you insert. */
export const counter = (): Column => ({ kind: 'counter', primary: true })
/** A primary key of text, given by us. */
export const key = (): Column => ({ kind: 'text', primary: true })

/** SQLite compares bytes; so must PostgreSQL, or lists would be ordered otherwise. */
const types: Record<EngineName, Record<Kind, RawBuilder<unknown>>> = {
  sqlite: {
    text: sql`text`,
    date: sql`text`,
    integer: sql`integer`,
    flag: sql`integer`,
    counter: sql`integer`,
  },
  postgres: {
    text: sql`text collate "C"`,
    date: sql`text collate "C"`,
    integer: sql`bigint`,
    flag: sql`bigint`,
    counter: sql`bigint`,
  },
}

export const typeOf = (engine: EngineName, { kind }: Column): RawBuilder<unknown> => types[engine][kind]

/** What must hold of every value of the column. */
export const ruleOf = (name: string, { kind }: Column): Expression<unknown> | undefined => {
  if (kind === 'flag') return sql`${sql.ref(name)} in (0, 1)`
  if (kind === 'date') return sql`${sql.ref(name)} like '____-__-__'`
  return undefined
}
