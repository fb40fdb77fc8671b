import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { refuse } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import { assertDraft } from '../compile/index.ts'
import type { ReportId } from '../ids.ts'
import type { Narrative } from '../narrative/index.ts'
import type { ReportRow, Writing } from '../schema/index.ts'
import type { ReportWords } from './words.ts'
import { digestOfWords } from './words.ts'

/** What is kept of a text: its structure, and how it reads with the numbers of this moment. */
export interface KeptText {
  readonly report: ReportId
  readonly narrative: Narrative
  readonly words: ReportWords
  readonly by: PersonId
}

/** Keeps a text by the digest of how it reads; the same text is kept once. Gives the digest. No row of the trail. */
export const keepText = async (
  tx: Writing,
  act: Act,
  { report, narrative, words, by }: KeptText,
): Promise<string> => {
  const digest = digestOfWords(words)
  await tx
    .insertInto('report_text')
    .values({
      report,
      digest,
      content: JSON.stringify(narrative),
      written: JSON.stringify(words),
      saved_by: by,
      saved_at: act.at,
    })
    .onConflict((conflict) =>
      conflict.columns(['report', 'digest']).doUpdateSet({ content: JSON.stringify(narrative) }),
    )
    .execute()
  return digest
}

/** Texts nothing refers to any more: typing leaves one behind with every save. */
const forgetUnused = async (tx: Writing, report: ReportId, digest: string): Promise<void> => {
  const filed = await tx
    .selectFrom('report_filing')
    .select('narrative')
    .where('report', '=', report)
    .where('narrative', '=', digest)
    .executeTakeFirst()
  if (filed !== undefined) return
  await tx.deleteFrom('report_text').where('report', '=', report).where('digest', '=', digest).execute()
}

/** Makes a text the one of its report. Gives the digest. No row of the trail. */
export const takeText = async (
  tx: Writing,
  act: Act,
  row: Pick<ReportRow, 'id' | 'narrative'>,
  kept: Omit<KeptText, 'report'>,
): Promise<string> => {
  const digest = await keepText(tx, act, { report: row.id, ...kept })
  if (digest === row.narrative) return digest
  await tx
    .updateTable('report_year')
    .set({ narrative: digest, updated_at: act.at })
    .where('id', '=', row.id)
    .execute()
  if (row.narrative !== '') await forgetUnused(tx, row.id, row.narrative)
  return digest
}

export interface SaveText extends Omit<KeptText, 'report'> {
  /** The text the writer had before them; '' where there was none. */
  readonly basedOn: string
}

/**
 * Saves the text of a report somebody is at work on. One audit row `report.text`. Gives the digest. Throws Refusal
 * `report-locked`, `text-moved-on` (somebody else saved meanwhile).
 */
export const saveText = async (
  tx: Writing,
  act: Act,
  row: ReportRow,
  { basedOn, ...kept }: SaveText,
): Promise<string> => {
  assertDraft(row)
  if (basedOn !== row.narrative)
    throw refuse(
      'conflict',
      'text-moved-on',
      '别人已经改过这份正文',
      '您打开之后正文又有了新的修改。请刷新页面，在新的正文上再改。',
    )
  const digest = await takeText(tx, act, row, kept)
  await record(tx, act, {
    what: 'report.text',
    subject: `report:${row.id}`,
    organisation: row.organisation,
    before: { text: row.narrative },
    after: { text: digest },
  })
  return digest
}
