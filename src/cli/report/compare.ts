import type { Command } from 'commander'
import { Argument } from 'commander'
import { compareReports } from '#modules/annual-report'
import { findInputs } from '../inputs/find.ts'
import { readEach } from '../inputs/read-each.ts'
import type { Session } from '../terminal/session.ts'
import { jsonText } from '../text/json-list.ts'
import type { FormatOption } from './options.ts'
import { formatOption, helpEnd, plainCodes } from './options.ts'
import { comparisonText } from './text/comparison.ts'

const compare = async (
  session: Session,
  files: readonly [string, string],
  { format }: FormatOption,
): Promise<void> => {
  const { inputs } = await findInputs(session, files)
  if (inputs.length === 2) {
    const [a, b] = (await Array.fromAsync(readEach(session, inputs, false))).map(({ report }) => report)
    if (a === undefined || b === undefined) return
    const comparison = compareReports(a, b)
    await session.print(format === 'json' ? jsonText(comparison) : comparisonText(session, comparison))
  } else if (session.exitCode() === 0) {
    session.say('比较要两份不同的报告，请写明两个文件。')
    session.leave(2)
  }
}

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
    .action((a: string, b: string, options: FormatOption) => compare(session, [a, b], options))
}
