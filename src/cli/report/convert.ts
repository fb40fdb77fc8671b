import type { Command } from 'commander'
import { InvalidArgumentError, Option } from 'commander'
import type { Session } from '../terminal/session.ts'
import { filesArgument, formatOption, helpEnd, plainCodes } from './options.ts'
import type { ConvertOptions } from './output-options.ts'
import { forceOption, outputOption, toOption } from './output-options.ts'

const positive = (value: string): number => {
  if (!/^[1-9]\d?$/u.test(value)) throw new InvalidArgumentError('应当是 1 起的序号。')
  return Number(value)
}

/** gongkai report convert: a report in another format, with a repair made where one is chosen. */
export const addConvert = (group: Command, session: Session): void => {
  group
    .command('convert')
    .description('把年度报告转换成另一种格式，可以同时采用 check 给出的一个更正办法。')
    .addArgument(filesArgument())
    .addOption(toOption('转换成哪种格式').makeOptionMandatory())
    .addOption(outputOption('写到哪里：文件、文件夹，或者 -（标准输出）；不写则放在原文件旁边'))
    .addOption(new Option('-r, --repair <序号>', '采用第几个更正办法（先用 check 查看）').argParser(positive))
    .addOption(forceOption())
    .addOption(formatOption())
    .addHelpText(
      'after',
      helpEnd(
        [
          'convert 2023年报.html --to docx',
          'convert 年报文件夹 --to json --output 数据',
          'convert 2023年报.html --to docx --repair 1 --output 2023年报（更正）.docx',
          'convert - --to markdown < 2023年报.html > 2023年报.md',
        ],
        plainCodes,
      ),
    )
    .action(async (files: readonly string[], options: ConvertOptions) => {
      const { runConvert } = await import('./runs/convert.ts')
      await runConvert(session, files, options)
    })
}
