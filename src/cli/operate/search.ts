import type { Command } from 'commander'
import type { Session } from '../terminal/session.ts'
import { operateHelp } from './help-end.ts'

/** gongkai search …: the index the public searches by. */
export const addSearch = (program: Command, session: Session): void => {
  const search = program.command('search').description('搜索索引：按公开的文件重建。')
  search
    .command('rebuild')
    .description(
      '按公开的文件重建搜索索引和比对雷同的指纹，显示进度和速度。重建时网站照常使用；中断了再运行一次即可。',
    )
    .addHelpText('after', operateHelp(['search rebuild'], '  0 重建完成；2 连不上数据库'))
    .action(async () => {
      const { runRebuild } = await import('./runs/search.ts')
      await runRebuild(session)
    })
}
