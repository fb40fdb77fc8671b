import type { Act, AuditTables } from '#platform/audit'
import type { Keys } from '#platform/crypto'
import type { Database } from '#platform/db'
import { resealColumn } from '#platform/resealing'
import type { LetterTables } from '../schema/index.ts'

/** Seals every letter and every draft of one anew with the current key. Gives how many. */
export const resealLetters = async (
  database: Database<AuditTables & LetterTables>,
  keys: Keys,
  act: Act,
): Promise<number> => {
  const through = (table: 'letter' | 'letter_draft') =>
    resealColumn(database, keys, act, { table, column: 'content', what: 'letter.reseal' })
  return (await through('letter')) + (await through('letter_draft'))
}
