import type { EngineName, ReadOnly } from '#platform/db'
import { askWritten, sql } from '#platform/db'
import type { Sql } from './among.ts'
import { among } from './among.ts'
import { compactOf } from '../words/index.ts'
import type { Expression } from './expression.ts'
import { written } from './expression.ts'
import type { Asked } from './needs.ts'
import type { Frequencies } from './frequencies.ts'
import type { Met } from './spans.ts'
import { bySpans } from './spans.ts'

type Query = ReadOnly<never>

/** Entries whose words are met that are looked at for a phrase, newest first: some, and more where these are not enough. */
const lookedAt = [300, 900, 2000] as const

/** The newest entries an expression is met by. FTS5 walks its lists from the end and stops. */
const onSqlite = (expression: Expression, most: number): Sql<{ number: number }> =>
  sql`select rowid as number from search_index where search_index match ${written('sqlite', expression)}
    order by rowid desc limit ${most}`

/**
 * A bitmap knows no order: what it gives is bounded by a span of time and put in order then. The span is a question of its
 * own, so that GIN goes through the words and the time in leaps of either; in one expression it would count every entry
 * of the span against all its months.
 */
const onPostgres = (expression: Expression, most: number, span?: Expression): Sql<{ number: number }> =>
  sql`select number from (
      select number from search_text where ${sql.join(
        [expression, ...(span === undefined ? [] : [span])].map(
          (each) => sql`vector @@ ${written('postgres', each)}::tsquery`,
        ),
        sql` and `,
      )} offset 0
    ) met order by number desc limit ${most}`

const onEngine = { sqlite: onSqlite, postgres: onPostgres } as const

/** The first of those, as one text, with how many there are: rows that are only counted stay with the engine. */
const firstOf = {
  sqlite: (met: Sql<{ number: number }>, taken: number): Sql<Counted> =>
    sql`with met as materialized (${met}), first as (select number from met order by number desc limit ${taken})
      select (select count(number) from met) as total, (select group_concat(number) from first) as numbers`,
  postgres: (met: Sql<{ number: number }>, taken: number): Sql<Counted> =>
    sql`select count(number) as total, array_to_string((array_agg(number))[1:${sql.lit(taken)}], ',') as numbers
      from (${met}) first`,
} as const

interface Counted {
  readonly total: number
  /** Parted by commas; null where there are none. */
  readonly numbers: string | null
}

type Phrase = Asked['phrases'][number]

const strpos: Record<EngineName, Sql<unknown>> = { sqlite: sql`instr`, postgres: sql`strpos` }

/** Whether a phrase stands in the texts it is looked for in. Long ones lie apart: they are read where the short ones don't have it. */
const stands = (engine: EngineName, { text, excluded, field }: Phrase): Sql<boolean> => {
  const inOneOf = (columns: readonly string[]): Sql<boolean> => {
    const found = columns.map(
      (column) => sql`${strpos[engine]}(replace(${sql.ref(column)}, ' ', ''), ${compactOf(text)}) > 0`,
    )
    return sql<boolean>`(${sql.join(found, sql` or `)})`
  }
  // One value of one row: of an `exists` PostgreSQL would make a list of all texts first, where they are few.
  const long = sql<boolean>`coalesce((
    select ${inOneOf(['t.body', 't.attached'])} from search_text t where t.number = e.number), false)`
  const any =
    field === undefined
      ? sql<boolean>`(${inOneOf(['e.title', 'e.words', 'e.exact'])} or ${long})`
      : inOneOf([`e.${field}`])
  return excluded ? sql<boolean>`not ${any}` : any
}

/** Who asks: a handle with its engine, what must stand besides the words, and how frequent those are. */
export interface Ask {
  readonly query: Query
  readonly engine: EngineName
  readonly phrases: readonly Phrase[]
  readonly frequencies: () => Promise<Frequencies>
}

/** How many are counted, and of how many the numbers are wanted: all that are counted, unless told. */
interface Wanted {
  readonly most: number
  readonly taken?: number
}

/** Numbers of entries, the newest first. */
export interface Found {
  readonly numbers: readonly number[]
  /** How many there are, up to those that were to be counted. */
  readonly total: number
  /** Whether there may be more behind those looked at for a phrase. */
  readonly cut: boolean
}

const newestMet = async (
  { query, engine, frequencies }: Ask,
  expression: Expression,
  { most, taken = most }: Wanted,
): Promise<Met> => {
  const ask = async (asked: Expression, counted: number, span?: Expression): Promise<Met> => {
    const met = onEngine[engine](asked, counted, span)
    if (taken < counted) {
      const [first] = await askWritten(query, firstOf[engine](met, taken))
      return { numbers: first?.numbers?.split(',').map(Number) ?? [], total: first?.total ?? 0 }
    }
    const rows = await askWritten(query, met)
    return { numbers: rows.map(({ number }) => number), total: rows.length }
  }
  if (engine === 'sqlite') return ask(expression, most)
  const { numbers, total } = await bySpans(await frequencies(), expression, { most, ask })
  return { numbers: numbers.slice(0, taken), total }
}

/** Those of some entries whose texts every phrase stands in. */
const verified = async (
  { query, engine, phrases }: Ask,
  numbers: readonly number[],
): Promise<readonly number[]> => {
  const conditions = phrases.map((phrase) => stands(engine, phrase))
  const rows = await askWritten(
    query,
    sql<{ number: number }>`select e.number from search_entry e
      where e.${among(engine, numbers)} and ${sql.join(conditions, sql` and `)}`,
  )
  const whole = new Set(rows.map(({ number }) => number))
  return numbers.filter((number) => whole.has(number))
}

/** So many are looked into at once, or as many as are still wanted: a statement costs as much as looking into fifty. */
const verifiedOnce = 100

/** The newest entries that meet an expression; with phrases, those among the ones looked at. */
export const newest = async (ask: Ask, expression: Expression, wanted: Wanted): Promise<Found> => {
  if (ask.phrases.length === 0) return { ...(await newestMet(ask, expression, wanted)), cut: false }
  const { most } = wanted
  const found: number[] = []
  let [seen, cut] = [0, true]
  for (const many of lookedAt) {
    if (!cut || found.length >= most) break
    const { numbers: met } = await newestMet(ask, expression, { most: many })
    cut = met.length === many
    while (seen < met.length && found.length < most) {
      const looked = met.slice(seen, seen + Math.max(verifiedOnce, most - found.length))
      found.push(...(await verified(ask, looked)))
      seen += looked.length
    }
  }
  const numbers = found.slice(0, most)
  return { numbers, total: numbers.length, cut: cut && found.length < most }
}
