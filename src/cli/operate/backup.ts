import type { Command } from 'commander'
import { Argument } from 'commander'
import type { Session } from '../terminal/session.ts'
import { operateHelp } from './help-end.ts'

/** gongkai backup: everything in one file, while the server goes on. */
export const addBackup = (program: Command, session: Session): void => {
  program
    .command('backup')
    .description('把数据库和全部文件备份成一个文件，取自同一时刻，不必停止服务。密钥不在备份里，请另外保存。')
    .addArgument(new Argument('<文件>', '新的备份文件，例如 备份-2026-01-05.tar.gz；从不覆盖已有的文件'))
    .addHelpText(
      'after',
      operateHelp(
        ['backup /backup/gongkai-2026-01-05.tar.gz'],
        '  0 备份完成；2 没有备份成（文件已存在、磁盘满、连不上数据库）',
      ),
    )
    .action(async (file: string) => {
      const { runBackup } = await import('./runs/backup.ts')
      await runBackup(session, file)
    })
}

/** gongkai restore: the reverse, into an empty database of either engine. */
export const addRestore = (program: Command, session: Session): void => {
  program
    .command('restore')
    .description(
      '把备份恢复到空的数据库里，SQLite 和 PostgreSQL 的备份可以互相恢复。先把备份从头到尾核对一遍，有一处不对就什么都不动。',
    )
    .addArgument(new Argument('<文件>', 'gongkai backup 做出的备份文件'))
    .option('--check', '只核对备份文件，不恢复，也不需要数据库')
    .addHelpText(
      'after',
      operateHelp(
        ['restore /backup/gongkai-2026-01-05.tar.gz --check', 'restore /backup/gongkai-2026-01-05.tar.gz'],
        '  0 恢复完成，或者核对无误；2 没有恢复（备份损坏、数据库不是空的、版本不相配）',
      ),
    )
    .action(async (file: string, { check = false }: { readonly check?: boolean }) => {
      const { runCheck, runRestore } = await import('./runs/restore.ts')
      await (check ? runCheck(session, file) : runRestore(session, file))
    })
}
