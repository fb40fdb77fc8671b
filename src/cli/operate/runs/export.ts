import { performance } from 'node:perf_hooks'
import type { Database } from '#platform/db'
import type { MovingReading } from '#modules/moving'
import { writeStaticCopy } from '../../../static-copy.ts'
import type { Progress } from '../../terminal/progress.ts'
import type { Session } from '../../terminal/session.ts'
import { sizeText } from '../help-end.ts'
import { configOfProcess, operate, withDatabase } from '../operation.ts'

const rateText = (documents: number, seconds: number): string =>
  seconds < 1 ? '不到 1 秒' : `${seconds.toFixed(0)} 秒，每秒 ${(documents / seconds).toFixed(0)} 份文件`

export const runExport = (session: Session, folder: string): Promise<void> =>
  operate(session, async () => {
    const config = configOfProcess()
    await withDatabase(config, async (database: Database<MovingReading>) => {
      const started = performance.now()
      let bar: Progress | undefined
      const told = {
        begin: (things: number) => {
          bar = session.progress(things, false, '写出')
        },
        step: (things: number) => bar?.step(things),
      }
      try {
        const copy = await writeStaticCopy(config, database, { folder, told })
        bar?.stop()
        for (const problem of copy.problems) session.say(problem)
        if (copy.problems.length > 0) session.leave(1)
        const seconds = (performance.now() - started) / 1000
        await session.print(
          `导出完成：${folder}\n` +
            (copy.behind > 0 ? `上次中断了，从编号 ${copy.behind} 以后接着写。\n` : '') +
            `${copy.documents}份文件；新写${copy.written}个文件（${sizeText(copy.bytes)}），没有变化${copy.unchanged}个，删去${copy.removed}个\n` +
            copy.redirects.map((sentence) => `${sentence}\n`).join('') +
            `用时 ${rateText(copy.documents, seconds)}\n`,
        )
      } finally {
        bar?.stop()
      }
    })
  })
