import type { Command } from 'commander'
import type { Session } from '../terminal/session.ts'
import type { FormatOption } from './options.ts'
import { filesArgument, formatOption, helpEnd } from './options.ts'

/** gongkai report check: every rule over every report, and the chain of years of each organisation. */
export const addCheck = (group: Command, session: Session): void => {
  group
    .command('check')
    .description('核对年度报告：表内和跨年的勾稽关系、文字与表格是否一致、要件是否齐全；表格不平的给出改法。')
    .addArgument(filesArgument())
    .addOption(formatOption())
    .addHelpText(
      'after',
      helpEnd(
        [
          'check 2023年报.docx',
          'check 2021年报.html 2022年报.html 2023年报.html',
          'check 年报文件夹 --format json > 核对结果.json',
        ],
        [
          '  0 没有应更正的问题；1 有应更正的问题；2 有文件读不了，或者用法不对（优先于 1）',
          '',
          '同一机关几个年度的报告放在一起核对时，同时核对年度之间的衔接（结转、现行有效件数等）。',
        ].join('\n'),
      ),
    )
    .action(async (files: readonly string[], options: FormatOption) => {
      const { runCheck } = await import('./runs/check.ts')
      await runCheck(session, files, options)
    })
}
