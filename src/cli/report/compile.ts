import type { Command } from 'commander'
import { InvalidArgumentError, Option } from 'commander'
import type { Session } from '../terminal/session.ts'
import { formatOption, helpEnd } from './options.ts'
import type { CompileOptions } from './output-options.ts'
import { forceOption, outputOption, toOption } from './output-options.ts'

const yearOf = (value: string): number => {
  if (!/^\d{4}$/u.test(value)) throw new InvalidArgumentError('应当是四位数的年份。')
  return Number(value)
}

/** gongkai report compile: the three tables of a body for a year, counted from the ledger of this installation. */
export const addCompile = (group: Command, session: Session): void => {
  group
    .command('compile')
    .description('从台账编制一个机关一个年度的表二、表三、表四，连同填入和调整的数；只读，不改年报。')
    .addOption(new Option('-y, --year <年度>', '报告哪一年').argParser(yearOf).makeOptionMandatory())
    .addOption(new Option('-O, --organisation <机关>', '机关的全称、简称或者编号').makeOptionMandatory())
    .addOption(toOption('写成文件的格式；不写则在屏幕上列出'))
    .addOption(outputOption('写到哪个文件，或者 -（标准输出）；不写则按机关和年度取名'))
    .addOption(forceOption())
    .addOption(formatOption())
    .addHelpText(
      'after',
      helpEnd(
        [
          'compile --year 2025 --organisation 示例县医疗保障局',
          'compile -y 2025 -O 示例县医疗保障局 --format json',
          'compile -y 2025 -O 示例县医疗保障局 --to docx --output 2025年报.docx',
        ],
        '  0 正常；2 没有这个机关，连不上数据库，或者用法不对',
      ),
    )
    .action(async (options: CompileOptions) => {
      const { runCompile } = await import('./runs/compile.ts')
      await runCompile(session, options)
    })
}
