import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { refuse } from '#platform/refusal'
import type { LetterId } from '../ids.ts'
import type { Writing } from '../schema/index.ts'

/**
 * Voids a letter with its reason; its number stays taken. Who may is for the face to ask: `letter.issue`. Throws Refusal
 * `letter-missing`, `letter-void`.
 */
export const voidLetter = async (
  tx: Writing,
  act: Act,
  { letter, reason }: { readonly letter: LetterId; readonly reason: string },
): Promise<void> => {
  const row = await tx
    .selectFrom('letter')
    .select(['organisation', 'number', 'state'])
    .where('id', '=', letter)
    .executeTakeFirst()
  if (!row) throw refuse('missing', 'letter-missing', '没有这份文书', '请从文书列表里选取。')
  if (row.state === 'void')
    throw refuse('conflict', 'letter-void', '已经作废', `${row.number}已经作废，不必再次作废。`)
  await tx
    .updateTable('letter')
    .set({ state: 'void', void_reason: reason, voided_at: act.at })
    .where('id', '=', letter)
    .execute()
  await record(tx, act, {
    what: 'letter.void',
    subject: `letter:${letter}`,
    organisation: row.organisation,
    before: { state: 'issued' },
    after: { number: row.number, reason },
  })
}
