import type { Command } from 'commander'
import { Argument } from 'commander'
import type { FormatOption } from '../report/options.ts'
import { formatOption } from '../report/options.ts'
import { helpEnd } from '../terminal/help-end.ts'
import type { Session } from '../terminal/session.ts'

/** What a notice file looks like. The days are those of 2026. */
const sample = `
通知文件的写法（JSON，日期逐日写明）：
  {
    "year": 2026,
    "document": "国办发明电〔2025〕7号",
    "issued": "2025-11-04",
    "source": "通知在 gov.cn 上的地址，或者国务院公报的年份和期号",
    "daysOff": ["2026-01-01", "2026-01-02", "2026-01-03", "…"],
    "workdays": ["2026-01-04", "…"]
  }
另可写：title 标题；amends 所修改通知的文号（年中调整时）；
departs 放假天数与法定天数不一致的原因。`

/** gongkai calendar check: whether a notice file can be loaded, and what it would change. */
export const addCheck = (group: Command, session: Session): void => {
  group
    .command('check')
    .description('检查放假通知文件：日期、文号、法定天数有没有问题，载入以后哪些日子会变。')
    .addArgument(new Argument('<文件>', '通知文件，- 表示标准输入'))
    .addOption(formatOption())
    .addHelpText(
      'after',
      helpEnd(
        'calendar',
        ['check 2027年放假通知.json', 'check 2027年放假通知.json --format json'],
        `  0 可以载入；1 有问题，不能载入；2 文件读不了，或者用法不对\n${sample}`,
      ),
    )
    .action(async (file: string, options: FormatOption) => {
      const { runCheck } = await import('./run-check.ts')
      await runCheck(session, file, options)
    })
}
