import { checkBackup, restoreBackup } from '#platform/backup'
import type { Manifest } from '#platform/backup'
import { systemClock } from '#platform/clock'
import { migrations } from '../../../migrations.ts'
import type { Session } from '../../terminal/session.ts'
import { fileShelf } from '../file-shelf.ts'
import { configOfProcess, operate, withAnyDatabase } from '../operation.ts'
import { contentText } from './backup.ts'

const engines = { sqlite: 'SQLite', postgres: 'PostgreSQL' } as const

const originText = (manifest: Manifest): string =>
  `备份于 ${manifest.takenAt}，程序 ${manifest.program}，${engines[manifest.engine]}\n${contentText(manifest)}\n指纹 ${manifest.checks}\n`

/** Reads a backup through; needs neither settings nor a database. */
export const runCheck = (session: Session, file: string): Promise<void> =>
  operate(session, async () => {
    const manifest = await checkBackup(file)
    await session.print(`核对无误，可以恢复：${file}\n${originText(manifest)}`)
  })

export const runRestore = (session: Session, file: string): Promise<void> =>
  operate(session, async () => {
    const config = configOfProcess()
    await withAnyDatabase(
      config,
      async (database) => {
        const files = await fileShelf(config)
        const manifest = await restoreBackup(database, { file, files, migrations })
        const applied = await database.migrate(migrations, systemClock())
        await session.print(
          `恢复完成，逐表核对一致，审计记录完整。\n${originText(manifest)}` +
            (applied.length === 0 ? '' : `并升级到本版程序：${applied.join('、')}\n`) +
            '请放回原来的密钥，运行 gongkai doctor 检查，再启动程序。\n',
        )
      },
      { make: true },
    )
  })
