import type { EngineName } from '#platform/db'
import { sql } from '#platform/db'
import type { RawBuilder } from 'kysely'

/** `number` is one of some, as one text for any number of them: a list of parameters would be another statement for each length. */
export const among = (engine: EngineName, numbers: readonly number[]): RawBuilder<boolean> =>
  engine === 'sqlite'
    ? sql`number in (select value from json_each(${JSON.stringify(numbers)}))`
    : sql`number = any(string_to_array(${numbers.join(',')}, ',')::bigint[])`
