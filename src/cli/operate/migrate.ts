import type { Command } from 'commander'
import type { Session } from '../terminal/session.ts'
import { operateHelp } from './help-end.ts'

/** gongkai migrate: brings the database up to this version. */
export const addMigrate = (program: Command, session: Session): void => {
  program
    .command('migrate')
    .description('把数据库升级到本版程序需要的样子；没有数据库时新建。服务程序启动时也会自动升级。')
    .option('--check', '只检查还缺哪些升级，不改动数据库')
    .addHelpText(
      'after',
      operateHelp(
        ['migrate', 'migrate --check'],
        '  0 已是最新，或者升级完成；1（--check）还有升级没有做；2 连不上数据库，或者数据库属于别的版本',
      ),
    )
    .action(async ({ check = false }: { readonly check?: boolean }) => {
      const { runMigrate } = await import('./runs/migrate.ts')
      await runMigrate(session, check)
    })
}
