import type { Command } from 'commander'
import { Argument, Option } from 'commander'
import { operateHelp } from '../operate/help-end.ts'
import { formatOption } from '../report/options.ts'
import type { Session } from '../terminal/session.ts'
import type { MoveInOptions } from './options.ts'

const addSource = (command: Command): Command =>
  command
    .addArgument(
      new Argument('[来源]', '清单（CSV、JSON、Excel）、ZIP 压缩包，或者放着清单、网页、Word 的文件夹'),
    )
    .option('--files <位置>', '与清单配套的网页、Word、附件：文件夹或者 ZIP 压缩包')
    .option('--crawl <栏目=网址...>', '不用文件，采集旧网站的栏目，网址是列表的第一页')
    .option('--pages <页数>', '采集时最多读多少页', '2000')
    .option('--delay <秒>', '采集时两次请求之间至少隔多久', '1')
    .option('--organisation <名称>', '移到哪个机构，写全称')
    .option('--as <登录名>', '由谁准备，撤销时由谁撤销：有相应权限的人')
    .option('--title <名称>', '这次迁移叫什么，不写时是文件名')

/** gongkai move-in: an existing site, tried and put in from a terminal; who approves does so in the workbench. */
export const addMoveIn = (program: Command, session: Session): void => {
  addSource(program.command('move-in'))
    .description(
      '迁移旧网站：读取、对应、试运行，逐条给出结论；加 --run 才移入。历史公开要由另一个人在工作台批准，命令行不能代替。中断了，再运行同样的命令就接着做。',
    )
    .option('--mapping <文件>', '对应关系（JSON）；不写时用系统提出的')
    .option('--propose <文件>', '只读取，把系统提出的对应关系写成文件，改好以后用 --mapping')
    .addOption(
      new Option('--to <去向>', '成为什么：draft 草稿，history 历史公开')
        .choices(['draft', 'history'])
        .default('draft'),
    )
    .addOption(new Option('--trial', '只试运行，什么都不移入；不写也是这样').conflicts('run'))
    .option('--run', '试运行以后移入草稿；历史公开停在等待批准，批准以后移入')
    .option('--report <文件>', '把每一条的结论写成 CSV')
    .addOption(
      new Option('--continue <编号>', '接着做以前的一次迁移').conflicts(['crawl', 'files', 'takeOut']),
    )
    .addOption(new Option('--take-out <编号>', '撤销一次迁移：移入以后没有动过的都撤掉').conflicts('run'))
    .addOption(formatOption())
    .addHelpText(
      'after',
      operateHelp(
        [
          'move-in 旧网站.csv --organisation 示例县医疗保障局 --as jingban --propose 对应.json',
          'move-in 旧网站.csv --organisation 示例县医疗保障局 --as jingban --mapping 对应.json --report 结论.csv',
          'move-in 清单.xlsx --files 网页 --organisation 示例县医疗保障局 --as jingban --to history --run',
          'move-in --crawl 通知公告=http://www.example.gov.cn/tzgg/ --organisation 示例县医疗保障局 --as jingban',
          'move-in --continue 编号 --as jingban --run',
          'move-in --take-out 编号 --as lingdao',
        ],
        '  0 完成，或者等待批准；1 完成，但是有条目不能移入或者没有办成；2 没有做成（读不出来、没有权限、用法不对）',
      ),
    )
    .action(async (source: string | undefined, options: MoveInOptions) => {
      const { runMoveIn } = await import('./runs/move-in.ts')
      await runMoveIn(session, source, options)
    })
}
