import type { EngineName, ReadOnly, Tx } from '#platform/db'
import { engineOf, sql } from '#platform/db'

/** A piece of a query. */
export type Sql<Value> = ReturnType<typeof sql<Value>>

/** The engine behind a handle: every handle can tell, the type of one that only asks leaves it out. */
export const engineBehind = (query: ReadOnly<never>): EngineName => engineOf(query as unknown as Tx<never>)

/** `number` is one of some, as one text for any number of them: a list of parameters would be another statement for each length. */
export const among = (engine: EngineName, numbers: readonly number[]): Sql<boolean> =>
  engine === 'sqlite'
    ? sql`number in (select value from json_each(${JSON.stringify(numbers)}))`
    : sql`number = any(string_to_array(${numbers.join(',')}, ',')::bigint[])`

/** `column` is one of some texts, likewise as one. None of them has a blank. */
export const amongTexts = (engine: EngineName, column: string, texts: readonly string[]): Sql<boolean> =>
  engine === 'sqlite'
    ? sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(texts)}))`
    : sql`${sql.ref(column)} = any(string_to_array(${texts.join(' ')}, ' '))`
