import type { ReferenceExpression, SelectQueryBuilder, StringReference } from 'kysely'
import { sql } from 'kysely'
import { z } from 'zod'
import { DatabaseError } from './error.ts'

export interface PageOptions<Column extends string> {
  /** Columns the list is sorted by, all among the selected; the last makes the order unique. None may be null. */
  readonly by: readonly Column[]
  readonly order?: 'asc' | 'desc'
  /** `next` of the page before; nothing for the first page. */
  readonly after?: string | undefined
  readonly limit: number
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  /** Where the next page starts, fit for an address; undefined on the last page. */
  readonly next: string | undefined
}

const keyValues = z.array(z.union([z.string(), z.number()]))

/** Where the page behind a row starts, by the values of its key: for a list that is put together of several. */
export const cursorOf = (values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(keyValues.parse(values))).toString('base64url')

const decode = (cursor: string, count: number): readonly (string | number)[] => {
  try {
    return keyValues.length(count).parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch (cause) {
    throw new DatabaseError('cursor', { cause })
  }
}

/** `document.id` comes back as `id`. */
const nameInRow = (column: string): string => column.slice(column.lastIndexOf('.') + 1)

const valueOf = (row: object, column: string): unknown =>
  new Map<string, unknown>(Object.entries(row)).get(nameInRow(column))

/**
 * One page of a list by key: as quick on the last page as on the first, and rows that come or go in
 * between shift nothing. Give the query without order and limit. Throws DatabaseError `cursor`.
 */
export const pageByKey = async <Tables, From extends keyof Tables, Row extends object>(
  query: SelectQueryBuilder<Tables, From, Row>,
  { by, order = 'asc', after, limit }: PageOptions<StringReference<Tables, From>>,
): Promise<Page<Row>> => {
  const sorted = by.reduce((built, column) => built.orderBy(column, order), query)
  const columns = by.map((column) => sql.ref(column))
  const values = after === undefined ? [] : decode(after, by.length).map((value) => sql.val(value))
  const behind: ReferenceExpression<Tables, From> = sql`(${sql.join(columns)})`
  const rest =
    after === undefined
      ? sorted
      : sorted.where(behind, order === 'asc' ? '>' : '<', sql`(${sql.join(values)})`)
  const rows = await rest.limit(limit + 1).execute()
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const more = rows.length > limit && last !== undefined
  return { rows: shown, next: more ? cursorOf(by.map((column) => valueOf(last, column))) : undefined }
}
