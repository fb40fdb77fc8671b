import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import { bumpRevision } from '#modules/publishing'
import { lastFiled } from '../chain/index.ts'
import { cellsOfReport, enteredFigures, figuresOf, keptFigures, loadReport } from '../compile/index.ts'
import type { Corrections } from '../correction/index.ts'
import { correctionsOf } from '../correction/index.ts'
import type { Piece } from '../evidence/index.ts'
import { evidenceOf, frozenDigest, placesDigest } from '../evidence/index.ts'
import type { FilingId, ReportId } from '../ids.ts'
import type { ReportRow, Writing } from '../schema/index.ts'
import type { Round } from './round.ts'
import { roundOf, signedDigest } from './round.ts'
import { assertStands } from './submit.ts'

export interface FileReport {
  readonly report: ReportId
  readonly by: PersonId
}

/** Rows of one statement: six values each, far below what either engine takes. */
const atOnce = 500

const freeze = async (tx: Writing, filing: FilingId, pieces: readonly Piece[]): Promise<void> => {
  for (let from = 0; from < pieces.length; from += atOnce)
    await tx
      .insertInto('report_evidence')
      .values(pieces.slice(from, from + atOnce).map((piece) => ({ filing, ...piece })))
      .execute()
}

const signedRound = async (tx: Writing, row: ReportRow): Promise<Round> => {
  const round = row.stage === 'signed' ? await roundOf(tx, row) : undefined
  if (round) return round
  throw refuse('conflict', 'report-not-signed', '还不能定稿', '各环节都签署以后才能定稿，请看审签进度。')
}

/** The evidence of the very ledger that was signed. Throws Refusal `report-moved`. */
const evidenceSigned = async (tx: Writing, row: ReportRow, round: Round): Promise<readonly Piece[]> => {
  assertStands(row, await figuresOf(tx, row))
  const pieces = await evidenceOf(tx, row)
  const digest = signedDigest(row, await cellsOfReport(tx, row), round.evidence)
  if (placesDigest(pieces) === round.evidence && digest === round.digest) return pieces
  throw refuse(
    'conflict',
    'report-moved',
    '台账在签署以后有变化',
    '有案卷或者文件在签署以后变了，年报和台账不再一致，请撤回送审，重新编制。',
  )
}

/** What the version before says otherwise: evidence that moved, with the cells as they were and as they are now. */
const correctionsSince = async (tx: Writing, row: ReportRow): Promise<Corrections> => {
  const before = await lastFiled(tx, row)
  return before === undefined ? { lines: [], cells: [] } : correctionsOf(tx, before)
}

/**
 * Files a signed report: freezes its tables with every piece of evidence and the number of its last event, under one
 * SM3. A version that was filed before stays; what moved since is kept with the new one. Gives the filing. Throws Refusal
 * `report-missing`, `report-not-signed`, `report-moved`.
 */
export const fileReport = async (tx: Writing, act: Act, { report, by }: FileReport): Promise<FilingId> => {
  const row = await loadReport(tx, report)
  const round = await signedRound(tx, row)
  const pieces = await evidenceSigned(tx, row, round)
  const id = newId() as FilingId
  const evidence = frozenDigest(pieces)
  const { organisation, year, version, edition, narrative, reason } = row
  const kept = { ledger: keptFigures(row), ...(await enteredFigures(tx, report)) }
  const corrections = JSON.stringify(await correctionsSince(tx, row))
  await tx
    .insertInto('report_filing')
    .values({
      ...{ id, report, organisation, year, version, edition, origin: 'ledger', narrative, evidence },
      ...{ cells: JSON.stringify(kept), signed: round.digest, filed_by: by, filed_at: act.at },
      ...{ reason, corrections },
    })
    .execute()
  await freeze(tx, id, pieces)
  await tx
    .updateTable('report_year')
    .set({ stage: 'filed', updated_at: act.at })
    .where('id', '=', report)
    .execute()
  await bumpRevision(tx)
  await record(tx, act, {
    what: 'report.file',
    subject: `report:${report}`,
    organisation,
    after: { filing: id, version, digest: round.digest, evidence, pieces: pieces.length },
  })
  return id
}
