import type { Command } from 'commander'
import { toJson } from '#modules/annual-report'
import { findInputs } from '../inputs/find.ts'
import { readEach } from '../inputs/read-each.ts'
import type { Session } from '../terminal/session.ts'
import { createJsonList, jsonText } from '../text/json-list.ts'
import type { FormatOption } from './options.ts'
import { filesArgument, formatOption, helpEnd, plainCodes } from './options.ts'
import { reportText } from './text/report.ts'

const readJson = async (session: Session, files: readonly string[]): Promise<void> => {
  const { inputs, single } = await findInputs(session, files)
  if (single) {
    for await (const { report } of readEach(session, inputs, true))
      await session.print(jsonText(toJson(report)))
    return
  }
  const list = createJsonList(session.print)
  for await (const { report } of readEach(session, inputs, true)) await list.add(toJson(report))
  await list.end()
}

const readText = async (session: Session, files: readonly string[]): Promise<void> => {
  const { inputs } = await findInputs(session, files)
  for await (const result of readEach(session, inputs, true)) await session.print(reportText(session, result))
}

/** gongkai report read: what a report says, as JSON or to be looked at. */
export const addRead = (group: Command, session: Session): void => {
  group
    .command('read')
    .description('读取年度报告，显示其中的机关、年度、各部分和各表的数字；读不出的逐处说明。')
    .addArgument(filesArgument())
    .addOption(formatOption())
    .addHelpText(
      'after',
      helpEnd(
        [
          'read 2023年报.html',
          'read 2023年报.html --format json > 2023年报.json',
          'read 年报文件夹 "其他/*.docx" --format json',
          'read - < 2023年报.txt',
        ],
        `${plainCodes}\n\n只指明一个文件时 json 是一个对象，其余情况（几个文件、文件夹、通配符）是数组。`,
      ),
    )
    .action((files: readonly string[], { format }: FormatOption) =>
      format === 'json' ? readJson(session, files) : readText(session, files),
    )
}
