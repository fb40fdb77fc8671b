import type { Command } from 'commander'
import { InvalidArgumentError, Option } from 'commander'
import { writeFormats, writeReport } from '#modules/annual-report'
import { findInputs } from '../inputs/find.ts'
import type { ReadInput } from '../inputs/read-each.ts'
import { readEach } from '../inputs/read-each.ts'
import { spokenName } from '../inputs/input.ts'
import type { Session } from '../terminal/session.ts'
import { mended } from './mended.ts'
import type { FormatOption } from './options.ts'
import { filesArgument, formatOption, helpEnd, plainCodes } from './options.ts'
import type { ConvertedPrinter } from './output/printer.ts'
import { createPrinter } from './output/printer.ts'
import type { OutputOptions } from './output/options.ts'
import { forceOption, outputOption, toOption } from './output/options.ts'
import type { Target } from './output/target.ts'
import { pathFor, targetOf } from './output/target.ts'
import type { Writer } from './output/write.ts'
import { createWriter } from './output/write.ts'

interface Options extends FormatOption, OutputOptions {
  readonly repair?: number
}

/** What one run of the command writes with. */
interface Desk {
  readonly session: Session
  readonly options: Options
  readonly target: Target
  readonly writer: Writer
  readonly printer: ConvertedPrinter
}

/** A cell that could not be read goes into the new file as it was printed: somebody has to look at it. */
const warnOfUnread = (session: Session, { input, report }: ReadInput): void => {
  const unread = report.cells
    .values()
    .filter(({ state }) => state === 'unreadable')
    .toArray().length
  if (unread > 0)
    session.say(
      `${spokenName(input.name)}：有 ${unread} 个单元格没有读出，新文件里照原文写出，请对照原件核实。`,
    )
}

const convertOne = async (desk: Desk, read: ReadInput): Promise<void> => {
  const { input, report } = read
  const { session, options, target, writer, printer } = desk
  const complain = (name: string, sentence: string) => {
    session.say(`${spokenName(name)}：${sentence}`)
    session.leave(2)
  }
  const result = mended(report, options.repair)
  if (typeof result === 'string') {
    complain(input.name, result)
    return
  }
  warnOfUnread(session, read)
  const bytes = await writeReport(result.report, options.to)
  const path = pathFor(target, input, writeFormats[options.to].extension)
  if (path === undefined) {
    await session.printBytes(bytes)
    return
  }
  const refused = await writer.write(path, bytes)
  if (refused === undefined) await printer.add({ file: input.name, output: path, ...result })
  else complain(path, refused)
}

const convert = async (session: Session, files: readonly string[], options: Options): Promise<void> => {
  const { inputs, single } = await findInputs(session, files)
  const target = await targetOf(options.output, !single)
  if (typeof target === 'string') {
    session.say(target)
    session.leave(2)
    return
  }
  const toScreen = inputs.some((input) => pathFor(target, input, '') === undefined)
  const desk: Desk = {
    session,
    options,
    target,
    writer: createWriter(
      inputs.map(({ name }) => name),
      options.force ?? false,
    ),
    printer: createPrinter(session, toScreen ? 'none' : options.format),
  }
  for await (const read of readEach(session, inputs, options.format === 'text')) await convertOne(desk, read)
  await desk.printer.end()
}

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
    .action((files: readonly string[], options: Options) => convert(session, files, options))
}
