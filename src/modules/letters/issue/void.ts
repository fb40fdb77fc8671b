import type { LetterKind } from '#statute/letters'
import { isNotice } from '#statute/letters'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import { refuse } from '#platform/refusal'
import type { RequestId } from '#modules/requests'
import { loadCase } from '#modules/requests'
import { goneOf, stopDelivery } from '../delivery/acts/stop.ts'
import type { Writing } from '../delivery/schema/tables.ts'
import type { LetterId } from '../ids.ts'

interface Voidable {
  readonly request: RequestId
  readonly kind: LetterKind
  readonly number: string
  readonly event: number | null
}

/** What is wrong in an answer that took effect is put right by another answer, in a notice by another notice. */
const mending = (kind: LetterKind): string =>
  isNotice(kind)
    ? '内容有误的，请在案卷里重新办理这一步，另行制发并送达。'
    : '内容有误的，请自行纠正：重新办理这件申请，作出新的决定，另行制发并送达。'

/** Whether the file says that the answer went out: it counts from the day of posting, 国办公开办函〔2016〕235号. */
const wentOut = async (tx: Writing, { request, kind, event }: Voidable): Promise<boolean> => {
  if (isNotice(kind) || event === null) return false
  const { found } = await loadCase(tx, request)
  return found.events.some(({ kind: is, seq }) => (is === 'delivered' || is === 'notified') && seq > event)
}

/** Throws Refusal `letter-delivered`, `letter-sent`. */
const assertHere = async (tx: Writing, letter: LetterId, row: Voidable): Promise<void> => {
  if ((await goneOf(tx, letter)) === 'delivered')
    throw refuse(
      'conflict',
      'letter-delivered',
      '已经送达，不能作废',
      `${row.number}已经送达，对收件人生效，不能作废。${mending(row.kind)}送达记错的，先划去送达记录。`,
    )
  if (await wentOut(tx, row))
    throw refuse(
      'conflict',
      'letter-sent',
      '已经送出，不能作废',
      `案卷已经记录${row.number}送出，答复自送出之日起算，不能作废。${mending(row.kind)}`,
    )
}

/**
 * Voids a letter with its reason; its number stays taken, and a delivery under way is stopped with it. What was delivered
 * took effect and is not voided. Who may is for the face to ask: `letter.issue`. Why stands with the letter, not in the
 * trail. Throws Refusal `letter-missing`, `letter-void`, `letter-delivered`, `letter-sent`.
 */
export const voidLetter = async (
  tx: Writing,
  act: Act,
  { letter, reason }: { readonly letter: LetterId; readonly reason: string },
  sealer: Sealer,
): Promise<void> => {
  const row = await tx
    .selectFrom('letter')
    .select(['organisation', 'request', 'kind', 'number', 'event', 'state'])
    .where('id', '=', letter)
    .executeTakeFirst()
  if (!row) throw refuse('missing', 'letter-missing', '没有这份文书', '请从文书列表里选取。')
  if (row.state === 'void')
    throw refuse('conflict', 'letter-void', '已经作废', `${row.number}已经作废，不必再次作废。`)
  await assertHere(tx, letter, row)
  const stopped = await stopDelivery(tx, letter, sealer)
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
    after: { number: row.number, stopped },
  })
}
