import type { Command } from 'commander'
import type { FormatOption } from '../report/options.ts'
import { formatOption } from '../report/options.ts'
import type { Session } from '../terminal/session.ts'
import { operateHelp } from './help-end.ts'

/** gongkai doctor: looks at everything the server stands on. */
export const addDoctor = (program: Command, session: Session): void => {
  program
    .command('doctor')
    .description(
      '检查设置、数据库、密钥、文件、磁盘、邮件、放假安排、公开的文件、搜索索引、审计记录和时钟，逐项说明怎么办。不改动任何数据，可以随时运行。',
    )
    .addOption(formatOption())
    .addHelpText(
      'after',
      operateHelp(['doctor', 'doctor --format json'], '  0 没有要紧的问题（! 是提醒）；1 有 ✗，需要处理'),
    )
    .action(async (options: FormatOption) => {
      const { runDoctor } = await import('./runs/doctor.ts')
      await runDoctor(session, options)
    })
}
