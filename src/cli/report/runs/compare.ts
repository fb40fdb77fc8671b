import { compareReports } from '#modules/annual-report'
import { findInputs } from '../../inputs/find.ts'
import { readEach } from '../../inputs/read-each.ts'
import type { Session } from '../../terminal/session.ts'
import { jsonText } from '../../text/json-list.ts'
import type { FormatOption } from '../options.ts'
import { comparisonText } from './text/comparison.ts'

/** Prints two reports side by side. */
export const runCompare = async (
  session: Session,
  files: readonly [string, string],
  { format }: FormatOption,
): Promise<void> => {
  const { inputs } = await findInputs(session, files)
  if (inputs.length === 2) {
    const [a, b] = (await Array.fromAsync(readEach(session, inputs, false))).map(({ report }) => report)
    if (a === undefined || b === undefined) return
    const comparison = compareReports(a, b)
    await session.print(format === 'json' ? jsonText(comparison) : comparisonText(session, comparison))
  } else if (session.exitCode() === 0) {
    session.say('比较要两份不同的报告，请写明两个文件。')
    session.leave(2)
  }
}
