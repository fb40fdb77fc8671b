import type { LocalDate } from '#statute/calendar'
import type { Procedure, RemedyForm } from '#statute/remedies'
import { firstInstance } from '#statute/remedies'
import type { Act } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import { newId } from '#platform/ids'
import type { FieldProblems } from '#platform/refusal'
import { Refusal } from '#platform/refusal'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { RequestId } from '#modules/requests'
import type { Claim } from '../cells.ts'
import { sealClaim } from '../cells.ts'
import type { Remedy } from '../events/index.ts'
import type { RemedyId } from '../ids.ts'
import type { RemedyObject, RemedyRow, Writing } from '../schema/index.ts'
import type { RemedyEntry } from './append.ts'
import { append } from './append.ts'
import { loadRow } from './load.ts'
import { nextRemedyNumber } from './number.ts'
import { assertRequests } from './of-body.ts'

export interface OpenRemedy {
  readonly organisation: OrganisationId
  readonly by: PersonId
  readonly form: RemedyForm
  /** The day it came to us. */
  readonly cameOn: LocalDate
  /** 复议机关 or 人民法院. */
  readonly organ: string
  readonly against: RemedyObject
  readonly requests: readonly RequestId[]
  readonly afterReview: boolean
  readonly review: RemedyId | null
  readonly claim: Claim
  /** The copy with the notice to answer; null while it has not come. */
  readonly notice: {
    readonly on: LocalDate
    readonly procedure: Procedure
    readonly reference: string
    readonly until: LocalDate | null
  } | null
}

export interface OpenedRemedy {
  readonly id: RemedyId
  readonly number: string
  readonly found: Remedy
}

const problemsOf = (input: OpenRemedy): FieldProblems => {
  const { form, organ, against, requests, afterReview, review, claim, notice, cameOn } = input
  const about = against === 'decision' || against === 'silence'
  return {
    ...(organ.trim() === '' || organ.length > 100
      ? { organ: '请填写复议机关或者法院的全称，最多100个字。' }
      : {}),
    ...(claim.claimant.trim() === '' ? { 'claim.claimant': '请填写申请人或者原告的姓名、名称。' } : {}),
    ...(claim.claims.trim() === '' ? { 'claim.claims': '请填写请求事项。' } : {}),
    ...([claim.claimant, claim.others, claim.contact, claim.claims].some(
      (text) => text.length > 5000 || !text.isWellFormed(),
    )
      ? { 'claim.claims': '文字太长或者有乱码，每项最多5000个字。' }
      : {}),
    ...(about && requests.length === 0 ? { requests: '请选择涉及的申请。' } : {}),
    ...(form === 'reconsideration' && (afterReview || review !== null)
      ? { afterReview: '行政复议没有“复议后”之分。' }
      : {}),
    ...(review !== null && !afterReview ? { review: '选了前面的复议，就是复议后起诉。' } : {}),
    ...(notice !== null && notice.on < cameOn ? { 'notice.on': '收到副本之日不能早于收到之日。' } : {}),
  }
}

const assertReview = async (tx: Writing, { organisation, review }: OpenRemedy): Promise<void> => {
  if (review === null) return
  const row = await loadRow(tx, review)
  if (row.organisation === organisation && row.form === 'reconsideration') return
  const sentence = '请选择本机构的一件行政复议。'
  throw new Refusal('invalid', 'remedy-review', '前面的复议不对', sentence, { review: sentence })
}

const entriesOf = (input: OpenRemedy, number: string): readonly RemedyEntry[] => {
  const { form, organ, against, requests, afterReview, review, notice, cameOn } = input
  const opened = { form, number, organ: organ.trim(), against, requests, afterReview, review }
  return [
    { fact: { kind: 'opened', on: cameOn, ...opened } },
    ...(notice === null
      ? []
      : [{ fact: { kind: 'noticed', instance: firstInstance(form), ...notice } as const }]),
  ]
}

/**
 * Opens the file of a reconsideration or a suit, with its number, who seeks it sealed, and the term of the answer where
 * the copy has come. Who may is for the face to ask: `remedy.handle`. Throws Refusal `remedy-form` naming every field,
 * `remedy-requests`, `remedy-review`, `remedy-ahead`, `remedy-day`.
 */
export const openRemedy = async (
  tx: Writing,
  act: Act,
  input: OpenRemedy,
  sealer: Sealer,
): Promise<OpenedRemedy> => {
  const problems = problemsOf(input)
  if (Object.keys(problems).length > 0)
    throw new Refusal('invalid', 'remedy-form', '还有要改的地方', '请改正标出的各项，再保存。', problems)
  await assertRequests(tx, input.organisation, input.requests)
  await assertReview(tx, input)
  const { organisation, form, claim, by } = input
  const id = newId() as RemedyId
  const number = await nextRemedyNumber(tx, organisation, form, dayOf(act.at))
  const row: RemedyRow = {
    ...{ id, organisation, number, form, opened_at: act.at },
    claimant: sealClaim(sealer, id, claim),
  }
  await tx.insertInto('remedy').values(row).execute()
  for (const request of new Set(input.requests))
    await tx.insertInto('remedy_request').values({ remedy: id, request }).execute()
  const { found } = await append(tx, act, { row, file: [], by, entries: entriesOf(input, number) }, sealer)
  return { id, number, found }
}
