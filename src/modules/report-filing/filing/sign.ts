import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import type { LocalDate } from '#statute/calendar'
import type { Caller, Sitting } from '#modules/sign-off'
import { holdsAt, sitsOf } from '#modules/sign-off'
import { loadReport } from '../compile/index.ts'
import type { ReportId } from '../ids.ts'
import type { Query, ReportRow, Writing } from '../schema/index.ts'
import type { ReportSignatureRow } from '../schema/tables.ts'
import type { Round } from './round.ts'
import { roundSeen } from './round.ts'

/** The digest on the caller's screen: what is signed is what was seen. */
export interface OnReport {
  readonly report: ReportId
  readonly caller: Caller
  readonly digest: string
  readonly opinion?: string | undefined
}

/** How a caller stands to the step that is due. */
export interface Turn {
  readonly sitting: Sitting | undefined
  /** Why they may not take it although it is theirs: a sentence. */
  readonly barred: string | undefined
}

/** How a caller stands to the step that is due today: distinct people sign, and nobody what they submitted. */
export const turnOf = async (
  query: Query,
  { organisation }: Pick<ReportRow, 'organisation'>,
  round: Round,
  caller: Caller,
  today: LocalDate,
): Promise<Turn> => {
  if (round.due === undefined) return { sitting: undefined, barred: undefined }
  const sits = await sitsOf(query, caller, today, holdsAt(query, caller, today))
  const sitting = await sits(round.due.seat, 'report.sign', organisation)
  if (sitting === undefined) return { sitting, barred: undefined }
  if (round.submittedBy === caller.person) return { sitting, barred: '年报是您送审的，请由别人签署。' }
  const signed = round.signatures.some(
    ({ person, verdict, voided_at }) => person === caller.person && verdict === 'sign' && voided_at === null,
  )
  return { sitting, barred: signed ? '您已经签署过前面的环节，请由别人签署。' : undefined }
}

const asserted = async (
  tx: Writing,
  act: Act,
  { report, caller, digest }: OnReport,
): Promise<{ readonly row: ReportRow; readonly round: Round; readonly sitting: Sitting }> => {
  const row = await loadReport(tx, report)
  const round = await roundSeen(tx, row, digest)
  const { sitting, barred } = await turnOf(tx, row, round, caller, dayOf(act.at))
  if (sitting === undefined)
    throw refuse(
      'forbidden',
      'report-not-your-turn',
      '现在不由您签署',
      `现在轮到“${round.due?.title ?? ''}”，请等轮到您的时候再办。`,
    )
  if (barred !== undefined) throw refuse('forbidden', 'report-barred', '不能由您签署', barred)
  return { row, round, sitting }
}

const put = async (
  tx: Writing,
  act: Act,
  { report, caller, digest, opinion }: OnReport,
  round: Round,
  given: Pick<ReportSignatureRow, 'verdict' | 'voided_at'> & { readonly sitting: Sitting },
): Promise<void> => {
  const { sitting, ...rest } = given
  await tx
    .insertInto('report_signature')
    .values({
      ...{ id: newId(), report, round: round.number, digest, step: round.due?.code ?? '' },
      ...{ person: caller.person, acting_for: sitting.actingFor, post: sitting.post },
      ...{ ...rest, opinion: opinion?.trim() ?? null, at: act.at },
    })
    .execute()
}

/**
 * Signs the step whose turn it is, under the digest that was seen; behind the last the report may be filed. Throws Refusal
 * `report-missing`, `report-not-in-review`, `report-changed`, `report-not-your-turn`, `report-barred`.
 */
export const signReport = async (tx: Writing, act: Act, input: OnReport): Promise<void> => {
  const { row, round, sitting } = await asserted(tx, act, input)
  await put(tx, act, input, round, { verdict: 'sign', voided_at: null, sitting })
  const last = round.due?.code === round.steps.at(-1)?.code
  await tx
    .updateTable('report_year')
    .set({ updated_at: act.at, ...(last && { stage: 'signed' as const }) })
    .where('id', '=', row.id)
    .execute()
  await record(tx, act, {
    what: 'report.sign',
    subject: `report:${row.id}`,
    organisation: row.organisation,
    after: { step: round.due?.code, digest: round.digest, actingFor: sitting.actingFor },
  })
}

/** Back to be worked on: what was signed in the round is void. */
const endRound = async (tx: Writing, act: Act, row: ReportRow): Promise<void> => {
  await tx
    .updateTable('report_signature')
    .set({ voided_at: act.at })
    .where('report', '=', row.id)
    .where('round', '=', row.round)
    .where('verdict', '=', 'sign')
    .where('voided_at', 'is', null)
    .execute()
  await tx
    .updateTable('report_year')
    .set({ stage: 'draft', updated_at: act.at })
    .where('id', '=', row.id)
    .execute()
}

/** Sends a report back with an opinion: what was signed is void. Throws Refusal as `signReport`, and `reason-missing`. */
export const sendBackReport = async (tx: Writing, act: Act, input: OnReport): Promise<void> => {
  const { row, round, sitting } = await asserted(tx, act, input)
  if ((input.opinion ?? '').trim() === '')
    throw refuse('invalid', 'reason-missing', '缺少意见', '请写明要修改什么。', 'opinion')
  await put(tx, act, input, round, { verdict: 'send-back', voided_at: null, sitting })
  await endRound(tx, act, row)
  await record(tx, act, {
    what: 'report.send-back',
    subject: `report:${row.id}`,
    organisation: row.organisation,
    after: { step: round.due?.code, digest: round.digest },
  })
}

export interface RecallReport {
  readonly report: ReportId
}

/**
 * Takes a report back from review, or before it is filed: what was signed is void. Throws Refusal `report-missing`,
 * `report-not-in-review`.
 */
export const recallReport = async (tx: Writing, act: Act, { report }: RecallReport): Promise<void> => {
  const row = await loadReport(tx, report)
  if (row.stage !== 'review' && row.stage !== 'signed')
    throw refuse(
      'conflict',
      'report-not-in-review',
      '年报不在审签',
      '年报没有送审，或者已经定稿，请刷新页面。',
    )
  await endRound(tx, act, row)
  await record(tx, act, {
    what: 'report.recall',
    subject: `report:${report}`,
    organisation: row.organisation,
    before: { stage: row.stage },
  })
}
