import { findInputs } from '../../inputs/find.ts'
import { readEach } from '../../inputs/read-each.ts'
import type { Session } from '../../terminal/session.ts'
import { createJsonList } from '../../text/json-list.ts'
import type { FormatOption } from '../options.ts'
import type { Checked } from './checked.ts'
import { createExamination, hasErrors } from './checked.ts'
import { checkedText, summaryText } from './text/checked.ts'

/** Prints checked reports as they come. */
interface Printer {
  readonly add: (checked: Checked) => Promise<void>
  readonly end: (all: readonly Checked[], unread: number) => Promise<void>
}

const jsonPrinter = (session: Session): Printer => {
  const list = createJsonList(session.print)
  return {
    add: ({ file, organisation, year, findings, repairs }) =>
      list.add({ file, organisation, year, findings, repairs }),
    end: list.end,
  }
}

const textPrinter = (session: Session): Printer => ({
  add: (checked) => session.print(checkedText(session, checked)),
  end: (all, unread) => session.print(summaryText(session, all, unread)),
})

/** Checks reports one by one and against each other, prints what was found, and notes errors in the exit code. */
export const runCheck = async (
  session: Session,
  files: readonly string[],
  { format }: FormatOption,
): Promise<void> => {
  const printer = format === 'json' ? jsonPrinter(session) : textPrinter(session)
  const { inputs } = await findInputs(session, files)
  const { add, finish } = createExamination()
  for await (const { input, report } of readEach(session, inputs, false)) add(input, report)
  const all = finish()
  for (const checked of all) {
    if (hasErrors(checked)) session.leave(1)
    await printer.add(checked)
  }
  await printer.end(all, inputs.length - all.length)
}
