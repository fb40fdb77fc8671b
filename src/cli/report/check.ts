import type { Command } from 'commander'
import { findInputs } from '../inputs/find.ts'
import { readEach } from '../inputs/read-each.ts'
import type { Session } from '../terminal/session.ts'
import { createJsonList } from '../text/json-list.ts'
import type { Checked } from './checked.ts'
import { createExamination, hasErrors } from './checked.ts'
import type { FormatOption } from './options.ts'
import { filesArgument, formatOption, helpEnd } from './options.ts'
import { checkedText, summaryText } from './text/checked.ts'

/** Prints checked reports as they come. */
interface Printer {
  readonly add: (checked: Checked) => Promise<void>
  readonly end: (all: readonly Checked[], unread: number) => Promise<void>
}

const jsonPrinter = (session: Session): Printer => {
  const list = createJsonList(session.print)
  return {
    add: ({ file, organisation, year, findings, repairs }) =>
      list.add({ file, organisation, year, findings, repairs }),
    end: list.end,
  }
}

const textPrinter = (session: Session): Printer => ({
  add: (checked) => session.print(checkedText(session, checked)),
  end: (all, unread) => session.print(summaryText(session, all, unread)),
})

const check = async (session: Session, files: readonly string[], printer: Printer): Promise<void> => {
  const { inputs } = await findInputs(session, files)
  const { add, finish } = createExamination()
  for await (const { input, report } of readEach(session, inputs, false)) add(input, report)
  const all = finish()
  for (const checked of all) {
    if (hasErrors(checked)) session.leave(1)
    await printer.add(checked)
  }
  await printer.end(all, inputs.length - all.length)
}

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
    .action((files: readonly string[], { format }: FormatOption) =>
      check(session, files, format === 'json' ? jsonPrinter(session) : textPrinter(session)),
    )
}
