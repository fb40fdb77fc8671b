import type { EngineName, ReadOnly } from '#platform/db'
import { askWritten, sql } from '#platform/db'
import type { RawBuilder } from 'kysely'
import { compactOf } from '../words/index.ts'
import type { Expression } from './expression.ts'
import { written } from './expression.ts'
import type { Asked } from './needs.ts'
import type { Frequencies } from './frequencies.ts'
import { spansFor } from './frequencies.ts'

type Query = ReadOnly<never>

/** Entries whose words are met that are looked at for a phrase, newest first. */
export const mostLookedAt = 5000

/** The newest entries an expression is met by. FTS5 walks its lists from the end and stops. */
const onSqlite = (expression: Expression, limit: number): RawBuilder<{ number: number }> =>
  sql`select rowid as number from search_index where search_index match ${written('sqlite', expression)}
    order by rowid desc limit ${limit}`

/** A bitmap knows no order: what it gives is bounded by spans of time, see `newest`, and put in order then. */
const onPostgres = (expression: Expression, limit: number): RawBuilder<{ number: number }> =>
  sql`select number from (
      select number from search_text where vector @@ ${written('postgres', expression)}::tsquery offset 0
    ) met order by number desc limit ${limit}`

type Phrase = Asked['phrases'][number]

const strpos: Record<EngineName, RawBuilder<unknown>> = { sqlite: sql`instr`, postgres: sql`strpos` }

/** Whether a phrase stands in the texts it is looked for in. */
const stands = (engine: EngineName, { text, excluded, field }: Phrase): RawBuilder<boolean> => {
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

const verified = (
  engine: EngineName,
  met: RawBuilder<{ number: number }>,
  phrases: readonly Phrase[],
  limit: number,
): RawBuilder<{ number: number }> =>
  phrases.length === 0
    ? met
    : sql`select m.number from (${met}) m
        join search_entry e on e.number = m.number
        join search_text t on t.number = m.number
        where ${sql.join(
          phrases.map((phrase) => stands(engine, phrase)),
          sql` and `,
        )} order by m.number desc limit ${limit}`

/** Asks for the newest entries that meet an expression and every phrase. */
export interface Ask {
  readonly query: Query
  readonly engine: EngineName
  readonly phrases: readonly Phrase[]
  readonly frequencies: Frequencies
}

/** The numbers of the newest entries that meet an expression, the newest first; with phrases, among those looked at. */
export const newest = async (
  { query, engine, phrases, frequencies }: Ask,
  expression: Expression,
  limit: number,
): Promise<readonly number[]> => {
  const inner = phrases.length === 0 ? limit : mostLookedAt
  const ask = async (bounded: Expression): Promise<readonly number[]> => {
    const met = engine === 'sqlite' ? onSqlite(bounded, inner) : onPostgres(bounded, inner)
    const rows = await askWritten(query, verified(engine, met, phrases, limit))
    return rows.map(({ number }) => number)
  }
  if (engine === 'sqlite') return ask(expression)
  for (const span of spansFor(frequencies, expression, inner)) {
    const numbers = await ask({ all: [expression, span] })
    if (numbers.length >= limit) return numbers
  }
  return ask(expression)
}
