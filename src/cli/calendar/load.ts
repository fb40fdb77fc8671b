import type { Command } from 'commander'
import { Argument } from 'commander'
import { formatOption } from '../report/options.ts'
import { helpEnd } from '../terminal/help-end.ts'
import type { Session } from '../terminal/session.ts'
import type { LoadOptions } from './run-load.ts'

/** gongkai calendar load: puts a year's notice into the database. */
export const addLoad = (group: Command, session: Session): void => {
  group
    .command('load')
    .description('把放假通知载入数据库，列出因此改变的日子。服务程序马上按它计算期限。')
    .addArgument(new Argument('<文件>', '通知文件，- 表示标准输入；写法见 gongkai calendar check --help'))
    .option('--dry-run', '只看会改变哪些日子，不载入')
    .addOption(formatOption())
    .addHelpText(
      'after',
      helpEnd(
        'calendar',
        ['load 2027年放假通知.json --dry-run', 'load 2027年放假通知.json'],
        '  0 已载入；1 有问题，没有载入；2 文件读不了，没有数据库，或者用法不对',
      ),
    )
    .action(async (file: string, options: LoadOptions) => {
      const { runLoad } = await import('./run-load.ts')
      await runLoad(session, file, options)
    })
}
