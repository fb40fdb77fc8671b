import type { Command } from 'commander'
import type { Session } from '../terminal/session.ts'
import type { FormatOption } from './options.ts'
import { filesArgument, formatOption, helpEnd, plainCodes } from './options.ts'

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
    .action(async (files: readonly string[], options: FormatOption) => {
      const { runRead } = await import('./runs/read.ts')
      await runRead(session, files, options)
    })
}
