import type { Command } from 'commander'
import { Option } from 'commander'
import type { Session } from '../terminal/session.ts'
import { filesArgument, formatOption, helpEnd, plainCodes } from './options.ts'
import type { AggregateOptions } from './output-options.ts'
import { forceOption, outputOption, toOption } from './output-options.ts'

/** gongkai report aggregate: many reports as sums per cell, with everything named that was not added. */
export const addAggregate = (group: Command, session: Session): void => {
  group
    .command('aggregate')
    .description('汇总多份年度报告：逐格相加，不同年度、不同格式分开汇总，缺报、重报、空白一一列出。')
    .addArgument(filesArgument())
    .addOption(formatOption())
    .addOption(new Option('--expected <名单>', '应报机关名单，文本文件，一行一个机关'))
    .addOption(new Option('--organisation <机关>', '汇总表上写的机关名称'))
    .addOption(toOption('把汇总写成文件，格式是'))
    .addOption(outputOption('汇总文件写到哪里：文件、文件夹，或者 -（标准输出）'))
    .addOption(forceOption())
    .addHelpText(
      'after',
      helpEnd(
        [
          'aggregate 年报文件夹',
          'aggregate "各单位/*.docx" --expected 应报名单.txt',
          'aggregate 年报文件夹 --organisation 某县人民政府 --to xlsx --output 汇总.xlsx',
        ],
        plainCodes,
      ),
    )
    .action(async (files: readonly string[], options: AggregateOptions) => {
      const { runAggregate } = await import('./runs/aggregate.ts')
      await runAggregate(session, files, options)
    })
}
