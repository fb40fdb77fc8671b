import type { AuditTables } from '#platform/audit'
import { dayOf, later } from '#platform/clock'
import type { Sweep } from '#platform/schedule'
import { isInParts } from '#platform/search'
import { settingsOf } from '#platform/settings'
import type { Reading } from '../schema/index.ts'
import { indexOutdated, mergeParts, rebuildIndex } from './rebuild.ts'

/** Few pages at once: this goes on beside the pages of the public, for as long as it takes. */
const atOnce = 10
const rest = 20

/** Makes the index anew where another version of the program, or an older backup, left one of its own. */
export const indexSweep: Sweep<Reading & AuditTables> = {
  id: 'search-index',
  title: '按新版本重建搜索索引',
  every: '*/30 * * * * *',
  pending: (query) => indexOutdated(query),
  run: async ({ database, now, signal }) => {
    const act = { who: 'sweep:search-index', at: now, from: null }
    const { documents, whole } = await rebuildIndex(database, act, { atOnce, rest, signal })
    return {
      done: documents,
      failed: 0,
      note: whole ? undefined : '没有做完，下次从头再做；也可以运行 gongkai search rebuild。',
    }
  },
}

/** Puts the index together where what was published left it in many parts: a search goes through each of them. */
export const mergeSweep: Sweep<Reading & AuditTables> = {
  id: 'search-merge',
  title: '合并搜索索引',
  every: '30 4 * * *',
  pending: isInParts,
  run: async ({ database, signal }) => ({ done: await mergeParts(database, { rest, signal }), failed: 0 }),
}

const day = 24 * 60 * 60 * 1000

/** Forgets what was looked for longer ago than the setting says. */
export const searchLogSweep: Sweep<Reading & AuditTables> = {
  id: 'search-log',
  title: '清理过期的搜索记录',
  every: '50 3 * * *',
  run: async ({ database, now }) => {
    const kept = (await database.read(settingsOf))['search.keepDays']
    const { numDeletedRows } = await database.transaction((tx) =>
      tx
        .deleteFrom('search_log')
        .where('day', '<', dayOf(later(now, -kept * day)))
        .executeTakeFirst(),
    )
    return { done: Number(numDeletedRows), failed: 0 }
  },
}
