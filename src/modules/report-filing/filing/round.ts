import type { Instant } from '#platform/clock'
import { digestOf } from '#platform/crypto'
import { refuse } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import type { SignStep } from '#modules/sign-off'
import type { CompiledCells } from '../compile/index.ts'
import type { Query, ReportRow } from '../schema/index.ts'
import type { ReportSignatureRow } from '../schema/tables.ts'

/** The round of signatures a report is in. */
export interface Round {
  readonly number: number
  readonly steps: readonly SignStep[]
  readonly digest: string
  readonly evidence: string
  readonly submittedBy: PersonId
  readonly submittedAt: Instant
  /** All that was given in it, in its order: signatures, and the return that ended it. */
  readonly signatures: readonly ReportSignatureRow[]
  /** The step whose turn it is; undefined where all have signed, or it was ended. */
  readonly due: SignStep | undefined
}

/** SM3 of what is signed: which report, every figure with how it came about, the text, the evidence. */
export const signedDigest = (
  { organisation, year, version, narrative }: ReportRow,
  cells: CompiledCells,
  evidence: string,
): string =>
  digestOf({
    ...{ organisation, year, version, narrative, evidence },
    cells: [...cells.values()].map(({ name, ledger, elsewhere, adjustment }) => ({
      ...{ name, ledger, elsewhere, adjustment },
    })),
  })

/** The round a report is in; undefined while it was never submitted. */
export const roundOf = async (
  query: Query,
  { id, round, stage }: Pick<ReportRow, 'id' | 'round' | 'stage'>,
): Promise<Round | undefined> => {
  const row = await query
    .selectFrom('report_round')
    .selectAll()
    .where('report', '=', id)
    .where('number', '=', round)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const signatures = await query
    .selectFrom('report_signature')
    .selectAll()
    .where('report', '=', id)
    .where('round', '=', round)
    .orderBy('id')
    .execute()
  // Written by `submitReport`.
  const steps = JSON.parse(row.steps) as readonly SignStep[]
  const signed = new Set(
    signatures
      .filter(({ verdict, voided_at }) => verdict === 'sign' && voided_at === null)
      .map(({ step }) => step),
  )
  return {
    number: row.number,
    steps,
    digest: row.digest,
    evidence: row.evidence,
    submittedBy: row.submitted_by,
    submittedAt: row.submitted_at,
    signatures,
    due: stage === 'review' ? steps.find(({ code }) => !signed.has(code)) : undefined,
  }
}

/** The round under signature, as the caller saw it. Throws Refusal `report-not-in-review`, `report-changed`. */
export const roundSeen = async (query: Query, row: ReportRow, digest: string): Promise<Round> => {
  const round = row.stage === 'review' ? await roundOf(query, row) : undefined
  if (round === undefined)
    throw refuse(
      'conflict',
      'report-not-in-review',
      '年报不在审签',
      '年报没有送审，或者已经退回，请刷新页面。',
    )
  if (round.digest === digest) return round
  throw refuse(
    'conflict',
    'report-changed',
    '年报已经被修改',
    '您看到的不是现在送审的这一份，请刷新页面，看过改动以后再办理。',
  )
}
