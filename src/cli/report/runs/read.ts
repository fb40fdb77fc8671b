import { toJson } from '#modules/annual-report'
import { findInputs } from '../../inputs/find.ts'
import { readEach } from '../../inputs/read-each.ts'
import type { Session } from '../../terminal/session.ts'
import { createJsonList, jsonText } from '../../text/json-list.ts'
import type { FormatOption } from '../options.ts'
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

/** Prints what reports say: their public JSON, or a text to be looked at. */
export const runRead = (
  session: Session,
  files: readonly string[],
  { format }: FormatOption,
): Promise<void> => (format === 'json' ? readJson(session, files) : readText(session, files))
