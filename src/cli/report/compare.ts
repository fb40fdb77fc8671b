import type { Command } from 'commander'
import { Argument } from 'commander'
import type { Session } from '../terminal/session.ts'
import type { FormatOption } from './options.ts'
import { formatOption, helpEnd, plainCodes } from './options.ts'

/** gongkai report compare: two reports cell by cell. */
export const addCompare = (group: Command, session: Session): void => {
  group
    .command('compare')
    .description('逐格比较两份年度报告：两边的数、增减、增减比例和占比。')
    .addArgument(new Argument('<甲>', '前一份年报（通常是上一年的），- 表示标准输入'))
    .addArgument(new Argument('<乙>', '后一份年报'))
    .addOption(formatOption())
    .addHelpText(
      'after',
      helpEnd(
        ['compare 2022年报.html 2023年报.html', 'compare 甲局.docx 乙局.docx --format json'],
        plainCodes,
      ),
    )
    .action(async (a: string, b: string, options: FormatOption) => {
      const { runCompare } = await import('./runs/compare.ts')
      await runCompare(session, [a, b], options)
    })
}
