import type { EngineName, ReadOnly } from '#platform/db'
import { askWritten, sql } from '#platform/db'
import type { Sql } from './among.ts'
import { among } from './among.ts'
import { compactOf } from '../words/index.ts'
import type { Expression } from './expression.ts'
import { written } from './expression.ts'
import type { Asked } from './needs.ts'
import type { Frequencies } from './frequencies.ts'
import { spansFor } from './frequencies.ts'

type Query = ReadOnly<never>

/** Entries whose words are met that are looked at for a phrase, newest first. */
const mostLookedAt = 5000

/** The newest entries an expression is met by. FTS5 walks its lists from the end and stops. */
const onSqlite = (expression: Expression, limit: number): Sql<{ number: number }> =>
  sql`select rowid as number from search_index where search_index match ${written('sqlite', expression)}
    order by rowid desc limit ${limit}`

/** A bitmap knows no order: what it gives is bounded by spans of time, see `newest`, and put in order then. */
const onPostgres = (expression: Expression, limit: number): Sql<{ number: number }> =>
  sql`select number from (
      select number from search_text where vector @@ ${written('postgres', expression)}::tsquery offset 0
    ) met order by number desc limit ${limit}`

type Phrase = Asked['phrases'][number]

const strpos: Record<EngineName, Sql<unknown>> = { sqlite: sql`instr`, postgres: sql`strpos` }

/** Whether a phrase stands in the texts it is looked for in. */
const stands = (engine: EngineName, { text, excluded, field }: Phrase): Sql<boolean> => {
  const columns =
    field === 'title'
      ? ['e.title']
      : field === 'exact'
        ? ['e.exact']
        : ['e.title', 'e.words', 'e.exact', 't.body', 't.attached']
  const found = columns.map(
    (column) => sql`${strpos[engine]}(replace(${sql.ref(column)}, ' ', ''), ${compactOf(text)}) > 0`,
  )
  const any = sql<boolean>`(${sql.join(found, sql` or `)})`
  return excluded ? sql<boolean>`not ${any}` : any
}

/** Who asks: a handle with its engine, what must stand besides the words, and how frequent those are. */
export interface Ask {
  readonly query: Query
  readonly engine: EngineName
  readonly phrases: readonly Phrase[]
  readonly frequencies: Frequencies
}

/** Numbers of entries, the newest first. */
export interface Found {
  readonly numbers: readonly number[]
  /** Whether there may be more behind those looked at for a phrase. */
  readonly cut: boolean
}

const newestMet = async (
  { query, engine, frequencies }: Ask,
  expression: Expression,
  limit: number,
): Promise<readonly number[]> => {
  const ask = async (bounded: Expression): Promise<readonly number[]> => {
    const met = engine === 'sqlite' ? onSqlite(bounded, limit) : onPostgres(bounded, limit)
    return (await askWritten(query, met)).map(({ number }) => number)
  }
  if (engine === 'sqlite') return ask(expression)
  for (const span of spansFor(frequencies, expression, limit)) {
    const found = await ask({ all: [expression, span] })
    if (found.length >= limit) return found
  }
  return ask(expression)
}

/** Those of some entries whose texts every phrase stands in. */
const verified = async (
  { query, engine, phrases }: Ask,
  numbers: readonly number[],
): Promise<readonly number[]> => {
  const conditions = phrases.map((phrase) => stands(engine, phrase))
  const rows = await askWritten(
    query,
    sql<{ number: number }>`select e.number from search_entry e join search_text t on t.number = e.number
      where e.${among(engine, numbers)} and ${sql.join(conditions, sql` and `)}`,
  )
  const whole = new Set(rows.map(({ number }) => number))
  return numbers.filter((number) => whole.has(number))
}

const lookedAtOnce = 1000

/** The newest entries that meet an expression; with phrases, those among the ones looked at. */
export const newest = async (ask: Ask, expression: Expression, limit: number): Promise<Found> => {
  if (ask.phrases.length === 0) return { numbers: await newestMet(ask, expression, limit), cut: false }
  const met = await newestMet(ask, expression, mostLookedAt)
  const found: number[] = []
  for (let start = 0; start < met.length && found.length < limit; start += lookedAtOnce)
    found.push(...(await verified(ask, met.slice(start, start + lookedAtOnce))))
  return { numbers: found.slice(0, limit), cut: met.length === mostLookedAt && found.length < limit }
}
