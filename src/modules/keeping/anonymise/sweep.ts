import type { AuditTables } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { Refusal } from '#platform/refusal'
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
    const refused: string[] = []
    const result = () => ({
      done,
      failed: refused.length,
      ...(refused[0] !== undefined && { note: `${refused.length} 件没有删除，例如${refused[0]}` }),
    })
    for (const { organisation } of bodies) {
      const due = await database.read((query) => dueList(query, organisation, dayOf(now)))
      for (const { request, number, obstacle } of due) {
        if (signal.aborted) return result()
        if (obstacle !== null) continue
        const act = { who: 'sweep:keeping', at: now, from: null }
        try {
          const taken = await database.transaction((tx) => anonymiseCase(tx, act, request, seals))
          if (taken !== undefined) done += 1
        } catch (error) {
          // One case that cannot be emptied keeps no other as it is.
          if (!(error instanceof Refusal)) throw error
          refused.push(`${number}：${error.detail}`)
        }
      }
    }
    return result()
  },
})
