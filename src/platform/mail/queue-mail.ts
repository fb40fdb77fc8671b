import type { Act } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import type { Tx } from '#platform/db'
import type { EnqueueOptions, OutboxTables } from '#platform/outbox'
import { enqueue } from '#platform/outbox'
import type { Letter } from './letter.ts'
import { assertLetter } from './letter.ts'

/** The outbox's name for mail. */
export const mailKind = 'mail'

/**
 * Puts a mail into the outbox in the transaction of what causes it. Gives the item's id, or undefined when `dedupe`
 * was sent before. Throws Refusal `mail.invalid`.
 */
export const queueMail = async (
  tx: Tx<OutboxTables>,
  act: Pick<Act, 'at'>,
  sealer: Sealer,
  { to, subject, text }: Letter,
  options?: EnqueueOptions,
): Promise<string | undefined> => {
  const letter = { to, subject, text }
  assertLetter(letter)
  return enqueue(tx, act, sealer, { kind: mailKind, payload: letter }, options)
}
