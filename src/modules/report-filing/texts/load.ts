import type { ReportId } from '../ids.ts'
import type { Narrative } from '../narrative/index.ts'
import type { Query } from '../schema/index.ts'
import type { ReportWords } from './words.ts'
import { readNarrative, readWords } from './words.ts'

/** A text of a report as it was saved. */
export interface SavedText {
  readonly digest: string
  readonly narrative: Narrative
  readonly words: ReportWords
}

/** A text of a report by its digest; undefined where there is none. */
export const textOf = async (
  query: Query,
  report: ReportId,
  digest: string,
): Promise<SavedText | undefined> => {
  const row = await query
    .selectFrom('report_text')
    .select(['digest', 'content', 'written'])
    .where('report', '=', report)
    .where('digest', '=', digest)
    .executeTakeFirst()
  return row && { digest: row.digest, narrative: readNarrative(row.content), words: readWords(row.written) }
}
