import type { Database } from '#platform/db'
import type { Reading } from '#modules/publishing'
import { searchState } from '#modules/publishing'
import type { Look } from './finding.ts'
import { bad, note, ok } from './finding.ts'

const remedy = '请运行 gongkai search rebuild。'

/** Looks whether everything public is found, and nothing else. */
export const searchLook = (database: Database<Reading>): Look => ({
  id: 'search',
  title: '搜索索引',
  look: async () => {
    const { documents, indexed, outdated } = await database.heavy(searchState, null)
    if (outdated) return note(`索引是按旧版本建的，服务程序启动后会自动重建；文件多的，${remedy}`)
    if (documents === indexed) return ok(`公开的${documents}件都能搜到。`)
    return bad(`公开的有${documents}件，索引里有${indexed}件，对不上。${remedy}`)
  },
})
