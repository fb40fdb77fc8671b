import { writeFormats, writeReport } from '#modules/annual-report'
import { findInputs } from '../../inputs/find.ts'
import { spokenName } from '../../inputs/input.ts'
import type { ReadInput } from '../../inputs/read-each.ts'
import { readEach } from '../../inputs/read-each.ts'
import type { Session } from '../../terminal/session.ts'
import type { ConvertOptions } from '../output-options.ts'
import { mended } from './mended.ts'
import type { ConvertedPrinter } from './output/printer.ts'
import { createPrinter } from './output/printer.ts'
import type { Target } from './output/target.ts'
import { pathFor, targetOf } from './output/target.ts'
import type { Writer } from './output/write.ts'
import { createWriter } from './output/write.ts'

/** What one run of the command writes with. */
interface Desk {
  readonly session: Session
  readonly options: ConvertOptions
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

/** Writes reports in another format, with a repair made where one was chosen. */
export const runConvert = async (
  session: Session,
  files: readonly string[],
  options: ConvertOptions,
): Promise<void> => {
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
