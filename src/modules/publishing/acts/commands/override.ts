import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { calendarIn } from '#platform/calendar'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import { newId } from '#platform/ids'
import { Refusal } from '#platform/refusal'
import type { LocalDate } from '#statute/calendar'
import { assertMay, nextOf } from '../../machine/index.ts'
import type { Seen } from '../../review/index.ts'
import { approach, assertSeen } from '../../review/index.ts'
import type { Writing } from '../../schema/index.ts'
import { bumpRevision } from '../../sites/index.ts'
import { putAct, release } from '../release.ts'

/** Working days until the review after the fact must be done: a rule of this house, shown with every override. */
const reviewWithin = 3

export interface OverrideDocument extends Seen {
  /** Why it could not wait. */
  readonly reason: string
}

/**
 * Publishes before all have signed, for a reason that is shown and counted; the secrecy review and the gates are not
 * left out (保守国家秘密法第三十五条: 先审查、后公开). The review after the fact is due in three working days. Throws
 * Refusal: what the table of states says, `document-changed`, `gate-blocks`, `column-closed`, `attachment-missing`.
 */
export const overrideDocument = async (
  tx: Writing,
  act: Act,
  { digest, reason, ...input }: OverrideDocument,
  sealer: Sealer,
): Promise<{ readonly number: number; readonly reviewDue: LocalDate }> => {
  const { row, situation, review } = await approach(tx, act, input)
  const next = nextOf(row, assertMay(situation, 'override'))
  assertSeen(row, digest)
  const { person } = input.caller
  const reviewDue = (await calendarIn(tx)).addWorkdays(dayOf(act.at), reviewWithin).date
  const missing = review.progress?.missing.map(({ title }) => title) ?? []
  await tx
    .insertInto('emergency_override')
    .values({
      id: newId(),
      document: row.id,
      organisation: row.organisation,
      version: row.version,
      digest,
      person,
      reason: reason.trim(),
      missing: JSON.stringify(missing),
      at: act.at,
      review_due: reviewDue,
      reviewed_at: null,
      reviewed_by: null,
      finding: null,
    })
    .execute()
  const deed = {
    kind: 'publish',
    person,
    version: row.version,
    digest,
    reason: reason.trim(),
    notice: null,
  } as const
  const number = await release(tx, act, row, { ...deed, emergency: true }, sealer)
  await putAct(tx, act, row, deed, { what: 'document.override', ...next })
  return { number, reviewDue }
}

export interface ReviewOverride extends Seen {
  readonly finding: string
}

/**
 * Reviews an override after the fact, by somebody who had no part in it; the mark on its page goes. Throws Refusal: what
 * the table of states says, `document-changed` where the digest is not that of an override that waits.
 */
export const reviewOverride = async (
  tx: Writing,
  act: Act,
  { digest, finding, ...input }: ReviewOverride,
): Promise<void> => {
  const { row, situation, review } = await approach(tx, act, input)
  assertMay(situation, 'review-override')
  const open = review.overrides.find((each) => each.reviewed_at === null && each.digest === digest)
  if (!open)
    throw new Refusal(
      'conflict',
      'document-changed',
      '要补审的不是这一版',
      '请刷新页面，看应急发布的那一版，再补审。',
    )
  await tx
    .updateTable('emergency_override')
    .set({ reviewed_at: act.at, reviewed_by: input.caller.person, finding: finding.trim() })
    .where('id', '=', open.id)
    .execute()
  await tx
    .updateTable('publication')
    .set({ emergency: 0 })
    .where('document', '=', row.id)
    .where('digest', '=', digest)
    .execute()
  await bumpRevision(tx)
  await record(tx, act, {
    what: 'document.review-override',
    subject: `document:${row.id}`,
    organisation: row.organisation,
    before: { override: open.id, due: open.review_due },
    after: { version: open.version, digest },
  })
}
