import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { heavyRead } from '#platform/db'
import { refuse } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import type { Figures } from '../compile/index.ts'
import { assertDraft, cellsOfReport, figuresOf, keptFigures, loadReport } from '../compile/index.ts'
import type { OfYear } from '../evidence/index.ts'
import { evidenceOf, placesDigest } from '../evidence/index.ts'
import type { ReportId } from '../ids.ts'
import type { Query, Reading, ReportRow, Writing } from '../schema/index.ts'
import { obstaclesOf } from './ready.ts'
import { signedDigest } from './round.ts'
import { reportSignOff } from './steps.ts'

/** What the ledger has now, worked out before the transaction that submits. */
export interface LedgerNow {
  readonly figures: Figures
  /** SM3 of the ids of the evidence, with where each counts. */
  readonly evidence: string
}

const ledgerNow = async (query: Query, asked: OfYear): Promise<LedgerNow> => ({
  figures: await figuresOf(query, asked),
  evidence: placesDigest(await evidenceOf(query, asked)),
})

/** `LedgerNow` of a year, in a process of its own. */
export const ledgerRead = heavyRead<Reading, OfYear, LedgerNow>(import.meta.url, 'ledgerRead', ledgerNow)

/** Throws Refusal `report-moved` where the ledger is no longer what was compiled. */
export const assertStands = (row: Pick<ReportRow, 'ledger'>, now: Figures): void => {
  const kept = keptFigures(row)
  const same = Object.entries(now).every(([cell, figure]) => kept[cell as keyof Figures] === figure)
  if (same && Object.keys(kept).length === Object.keys(now).length) return
  throw refuse(
    'conflict',
    'report-moved',
    '台账在编制以后有变化',
    '台账里的数和年报不同了，请重新编制，看过变化的单元格以后再送审。',
  )
}

export interface SubmitReport extends LedgerNow {
  readonly report: ReportId
  readonly by: PersonId
}

/**
 * Submits a report to its steps, as the body has them today, under the digest of its tables, text and evidence. Gives the
 * digest. Throws Refusal `report-missing`, `report-locked`, `report-moved`, and `report-not-ready` with the first thing
 * that keeps it.
 */
export const submitReport = async (
  tx: Writing,
  act: Act,
  { report, by, figures, evidence }: SubmitReport,
): Promise<string> => {
  const row = await loadReport(tx, report)
  assertDraft(row)
  const today = dayOf(act.at)
  const [obstacle] = await obstaclesOf(tx, row, today)
  if (obstacle) throw refuse('conflict', 'report-not-ready', '还不能送审', obstacle.sentence)
  assertStands(row, figures)
  const digest = signedDigest(row, await cellsOfReport(tx, row), evidence)
  const { steps } = await reportSignOff(tx, row.organisation, today)
  const number = row.round + 1
  await tx
    .insertInto('report_round')
    .values({
      ...{ report, number, version: row.version, digest, evidence },
      ...{ steps: JSON.stringify(steps), submitted_by: by, submitted_at: act.at },
    })
    .execute()
  await tx
    .updateTable('report_year')
    .set({ stage: 'review', round: number, updated_at: act.at })
    .where('id', '=', report)
    .execute()
  await record(tx, act, {
    what: 'report.submit',
    subject: `report:${report}`,
    organisation: row.organisation,
    after: { round: number, digest, evidence },
  })
  return digest
}
