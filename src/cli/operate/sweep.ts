import type { Command } from 'commander'
import { Argument } from 'commander'
import { formatOption } from '../report/options.ts'
import type { FormatOption } from '../report/options.ts'
import type { Session } from '../terminal/session.ts'
import { operateHelp } from './help-end.ts'

const addList = (group: Command, session: Session): void => {
  group
    .command('list')
    .description('列出全部定时任务：什么时候运行，上次结果怎样。')
    .addOption(formatOption())
    .addHelpText('after', operateHelp(['sweep list'], '  0 正常；1 有任务上次没有成功；2 连不上数据库'))
    .action(async ({ format }: FormatOption) => {
      const { runList } = await import('./runs/sweep.ts')
      await runList(session, format)
    })
}

const addRun = (group: Command, session: Session): void => {
  group
    .command('run')
    .description('马上运行一个定时任务，不等到它的时间。')
    .addArgument(new Argument('<任务>', 'gongkai sweep list 里的编号'))
    .addHelpText(
      'after',
      operateHelp(['sweep run files'], '  0 运行完成；1 运行没有成功；2 没有这个任务，或者它正在运行'),
    )
    .action(async (name: string) => {
      const { runSweep } = await import('./runs/sweep.ts')
      await runSweep(session, name)
    })
}

/** gongkai sweep …: work that falls due by itself. */
export const addSweep = (program: Command, session: Session): void => {
  const sweep = program.command('sweep').description('定时任务：查看，马上运行。')
  addList(sweep, session)
  addRun(sweep, session)
}
