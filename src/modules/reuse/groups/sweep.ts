import { record } from '#platform/audit'
import type { AuditTables } from '#platform/audit'
import type { Sweep } from '#platform/schedule'
import { settingsOf } from '#platform/settings'
import type { RequestCells } from '#modules/requests'
import type { Query, ReuseReading } from '../schema/index.ts'
import { looked } from './granted.ts'
import type { Concluded } from './take-in.ts'
import { takeIn } from './take-in.ts'

const atOnce = 50

/** Requests that were answered and not looked at yet, in the order they were registered. */
const fresh = (query: Query, limit: number): Promise<readonly Concluded[]> =>
  query
    .selectFrom('request_case')
    .leftJoin('reuse_member', 'reuse_member.request', 'request_case.request')
    .select(['request_case.request', 'request_case.organisation', 'request_case.outcome'])
    .where('reuse_member.request', 'is', null)
    .where('request_case.outcome', 'in', looked)
    .where('request_case.concluded_on', 'is not', null)
    .where('request_case.counted', '=', 1)
    .orderBy('request_case.request')
    .limit(limit)
    .execute()

/** 条例第四十四条: looks at each answered request once, and puts it beside those much like it. */
export const reuseSweep = (cells: RequestCells): Sweep<ReuseReading & AuditTables> => ({
  id: 'reuse-groups',
  title: '归并相近的申请',
  every: '*/5 * * * *',
  pending: async (query) => (await fresh(query, 1)).length > 0,
  run: async ({ database, now, signal }) => {
    let done = 0
    for (;;) {
      if (signal.aborted) break
      const taken = await database.transaction(async (tx) => {
        const least = (await settingsOf(tx))['reuse.likeness']
        const rows = await fresh(tx, atOnce)
        for (const row of rows) await takeIn(tx, row, { at: now, least }, cells)
        if (rows.length > 0)
          await record(
            tx,
            { who: 'sweep:reuse-groups', at: now, from: null },
            {
              what: 'reuse.group',
              subject: 'request',
              organisation: null,
              after: { requests: rows.map(({ request }) => request) },
            },
          )
        return rows.length
      })
      done += taken
      if (taken < atOnce) break
    }
    return { done, failed: 0 }
  },
})
