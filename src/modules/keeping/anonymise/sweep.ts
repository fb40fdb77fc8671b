import type { AuditTables } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { Sweep } from '#platform/schedule'
import { dueList } from '../due/list.ts'
import type { KeepingReading } from '../schema/index.ts'
import type { Seals } from './anonymise.ts'
import { anonymiseCase } from './anonymise.ts'

/**
 * Each night: takes applicants out of the cases whose time is over, in bodies that have decided how long they keep them.
 * A case a transaction, so that a sweep broken off goes on where it was.
 */
export const keepingSweep = (seals: Seals): Sweep<KeepingReading & AuditTables> => ({
  id: 'keeping',
  title: '删除保存期限届满的申请人信息',
  every: '10 2 * * *',
  run: async ({ database, now, signal }) => {
    const bodies = await database.read((query) =>
      query.selectFrom('keeping_rule').select('organisation').distinct().orderBy('organisation').execute(),
    )
    let done = 0
    for (const { organisation } of bodies) {
      const due = await database.read((query) => dueList(query, organisation, dayOf(now)))
      for (const { request, obstacle } of due) {
        if (signal.aborted) return { done, failed: 0 }
        if (obstacle !== null) continue
        const act = { who: 'sweep:keeping', at: now, from: null }
        const taken = await database.transaction((tx) => anonymiseCase(tx, act, request, seals))
        if (taken !== undefined) done += 1
      }
    }
    return { done, failed: 0 }
  },
})
