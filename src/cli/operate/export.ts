import type { Command } from 'commander'
import { Argument } from 'commander'
import type { Session } from '../terminal/session.ts'
import { operateHelp } from './help-end.ts'

/** gongkai export: the public site as files, for the day the server is down. */
export const addExport = (program: Command, session: Session): void => {
  program
    .command('export')
    .description(
      '把整个门户写成静态副本：网页、附件、订阅和数据，任何网页服务器都能发出。取自同一时刻，不必停止服务；再次导出到同一个文件夹只写有变化的，中断了可以接着来。',
    )
    .addArgument(new Argument('<文件夹>', '新的或者空的文件夹，或者以前导出的副本'))
    .addHelpText(
      'after',
      operateHelp(
        ['export /var/www/gongkai-copy'],
        '  0 导出完成；1 导出完成，但是有附件找不到；2 没有导出（文件夹里有别的东西、磁盘满、连不上数据库）',
      ),
    )
    .action(async (folder: string) => {
      const { runExport } = await import('./runs/export.ts')
      await runExport(session, folder)
    })
}
