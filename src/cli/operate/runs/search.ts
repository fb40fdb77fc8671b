import type { AuditTables } from '#platform/audit'
import type { Database } from '#platform/db'
import type { Reading } from '#modules/publishing'
import { pagesToIndex, rebuildIndex } from '#modules/publishing'
import type { Session } from '../../terminal/session.ts'
import { actOf, configOfProcess, operate, withDatabase } from '../operation.ts'

/** Pages of one transaction: quick, and no other writer waits long. */
const atOnce = 100

export const runRebuild = (session: Session): Promise<void> =>
  operate(session, async () => {
    const config = configOfProcess()
    await withDatabase(config, async (database: Database<Reading & AuditTables>) => {
      const progress = session.progress(await database.read(pagesToIndex), false)
      const step = (documents: number): void => {
        for (let each = 0; each < documents; each += 1) progress.step()
      }
      try {
        const act = actOf('search rebuild')
        const { documents, dropped, took } = await rebuildIndex(database, act, { atOnce, rest: 0, step })
        progress.stop()
        const seconds = Math.max(took / 1000, 0.001)
        await session.print(
          `重建完成：${documents}件，用了 ${seconds.toFixed(1)} 秒，每秒 ${Math.round(documents / seconds)} 件。\n` +
            (dropped === 0 ? '' : `从索引里去掉了${dropped}件已经不公开的。\n`),
        )
      } finally {
        progress.stop()
      }
    })
  })
