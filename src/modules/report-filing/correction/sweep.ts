import type { Instant } from '#platform/clock'
import { later } from '#platform/clock'
import type { AuditTables } from '#platform/audit'
import type { Sweep } from '#platform/schedule'
import type { FilingRow, Query, Reading } from '../schema/index.ts'
import { changedSince } from './changed.ts'

/** What was filed of the ledger in the last three years, of each report the newest version. */
const watched = (query: Query, now: Instant): Promise<readonly FilingRow[]> =>
  query
    .selectFrom('report_filing')
    .selectAll()
    .where('origin', '=', 'ledger')
    .where('filed_at', '>', later(now, -3 * 365 * 86_400_000))
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('report_filing as newer')
            .select('newer.id')
            .where('newer.report', '=', of.ref('report_filing.report'))
            .where('newer.version', '>', of.ref('report_filing.version')),
        ),
      ),
    )
    .execute()

/** Looks through what was filed for evidence that counts otherwise now, so that those who compile have a task of it. */
export const reportCorrectionSweep: Sweep<Reading & AuditTables> = {
  id: 'report-corrections',
  title: '查找定稿以后变了的案卷和文件',
  every: '40 */2 * * *',
  run: async ({ database, now, signal }) => {
    let done = 0
    for (const filing of await database.read((query) => watched(query, now))) {
      if (signal.aborted) break
      const { length: lines } = await database.read((query) => changedSince(query, filing))
      const found = { lines, looked_at: now }
      await database.transaction((tx) =>
        tx
          .insertInto('report_change')
          .values({ filing: filing.id, ...found })
          .onConflict((same) => same.column('filing').doUpdateSet(found))
          .execute(),
      )
      done += lines
    }
    return { done, failed: 0 }
  },
}
