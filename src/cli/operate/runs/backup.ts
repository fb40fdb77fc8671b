import { stat } from 'node:fs/promises'
import type { Manifest } from '#platform/backup'
import { takeBackup } from '#platform/backup'
import { systemClock } from '#platform/clock'
import manifest from '../../../../package.json' with { type: 'json' }
import type { Session } from '../../terminal/session.ts'
import { fileShelf } from '../file-shelf.ts'
import { sizeText } from '../help-end.ts'
import { configOfProcess, operate, withAnyDatabase } from '../operation.ts'

/** What a backup holds, in one line. */
export const contentText = ({ tables, files }: Manifest): string => {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return `${tables.length}张表共${rows}行，${files.count}个文件共 ${sizeText(files.bytes)}`
}

export const runBackup = (session: Session, file: string): Promise<void> =>
  operate(session, async () => {
    const config = configOfProcess()
    await withAnyDatabase(config, async (database) => {
      const files = await fileShelf(config)
      const at = systemClock()
      const taken = await takeBackup(database, { file, files, program: manifest.version, at })
      const { size } = await stat(file)
      await session.print(
        `备份完成：${file}（${sizeText(size)}）\n${contentText(taken)}\n指纹 ${taken.checks}\n` +
          '备份里没有密钥：请确认密钥文件（或者 GONGKAI_KEY）另有一份，没有它个人信息打不开。\n',
      )
    })
  })
