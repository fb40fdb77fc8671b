import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { Option } from 'commander'
import type { Aggregate } from '#modules/annual-report'
import { createAggregate } from '#modules/annual-report'
import { fileSentence, isFileError } from '../inputs/errors.ts'
import { findInputs } from '../inputs/find.ts'
import { readEach } from '../inputs/read-each.ts'
import type { Session } from '../terminal/session.ts'
import { detached } from '../text/detached.ts'
import { jsonText } from '../text/json-list.ts'
import { aggregateJson } from './aggregate-json.ts'
import type { FormatOption } from './options.ts'
import { filesArgument, formatOption, helpEnd, plainCodes } from './options.ts'
import { writeSums } from './output/sums.ts'
import type { OutputOptions } from './output/options.ts'
import { forceOption, outputOption, toOption } from './output/options.ts'
import { aggregateText } from './text/aggregate.ts'

interface Options extends FormatOption, Partial<OutputOptions> {
  readonly expected?: string
  readonly organisation?: string
}

/** One organisation a line; blank lines and what follows a # do not count. Undefined when it cannot be read. */
const expectedIn = async (session: Session, path: string): Promise<readonly string[] | undefined> => {
  try {
    const lines = (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '').split(/\r?\n/u)
    return lines.map((line) => line.replace(/#.*$/u, '').trim()).filter((line) => line !== '')
  } catch (error) {
    if (!isFileError(error)) throw error
    session.say(`${path}：${fileSentence(error)}`)
    session.leave(2)
    return undefined
  }
}

const sum = async (
  session: Session,
  files: readonly string[],
  options: Options,
): Promise<Aggregate | undefined> => {
  const expected = options.expected === undefined ? [] : await expectedIn(session, options.expected)
  if (expected === undefined) return undefined
  const { organisation } = options
  const { inputs } = await findInputs(session, files)
  const { add, finish } = createAggregate({
    expected,
    ...(organisation === undefined ? {} : { organisation }),
  })
  for await (const { input, report } of readEach(session, inputs, false))
    add(input.name, { ...report, organisation: detached(report.organisation) })
  return finish()
}

const aggregate = async (session: Session, files: readonly string[], options: Options): Promise<void> => {
  const result = await sum(session, files, options)
  if (result === undefined) return
  if (options.to !== undefined) await writeSums(session, result, { ...options, to: options.to })
  const text = options.format === 'json' ? jsonText(aggregateJson(result)) : aggregateText(session, result)
  if (options.output !== '-') await session.print(text)
}

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
    .action((files: readonly string[], options: Options) => aggregate(session, files, options))
}
