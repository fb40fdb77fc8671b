import type { DayChange, Notice, NoticeDefect } from '#statute/calendar'
import { CalendarError, calendarOf, loadNotice, parseNotice } from '#statute/calendar'
import { fileSentence, isFileError } from '../inputs/errors.ts'
import { spokenName } from '../inputs/input.ts'
import { loadInput } from '../inputs/load.ts'
import type { FormatOption } from '../report/options.ts'
import type { Session } from '../terminal/session.ts'
import { jsonText } from '../text/json-list.ts'
import { fullDate, kindNames } from './words.ts'

/** What checking a notice file came to. */
interface Checked {
  readonly notice: Notice | null
  readonly defects: readonly NoticeDefect[]
  readonly warnings: readonly NoticeDefect[]
  readonly changes: readonly DayChange[]
}

const textOf = async (session: Session, file: string): Promise<string | undefined> => {
  try {
    return new TextDecoder().decode(await loadInput({ name: file, place: '' }))
  } catch (error) {
    if (!isFileError(error)) throw error
    session.say(`${spokenName(file)}：${fileSentence(error)}`)
    return undefined
  }
}

/** The changes a notice brings; that it changes a notice nobody knows is a defect of it. */
const loaded = (notice: Notice, warnings: readonly NoticeDefect[]): Checked => {
  try {
    const { changes } = loadNotice(calendarOf(), notice)
    return { notice, defects: [], warnings, changes }
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    return { notice, defects: [{ field: 'amends', message: error.message }], warnings, changes: [] }
  }
}

const changeText = ({ date, before, after }: DayChange): string =>
  `  ${fullDate(date)}：${kindNames[before.kind]} → ${kindNames[after.kind]}`

const checkedText = (session: Session, file: string, checked: Checked): string => {
  const { notice, defects, warnings, changes } = checked
  const said = (tone: 'red' | 'yellow', word: string, { message }: NoticeDefect): string =>
    `  ${session.paint(tone, word)} ${message}`
  const changed =
    changes.length === 0
      ? ['与内置的日历一致，没有日子改变。']
      : [`载入以后，与内置的日历相比有${changes.length}天改变：`, ...changes.map(changeText)]
  return [
    defects.length === 0 && notice !== null
      ? session.paint('green', `${spokenName(file)}：可以载入。${notice.title}（${notice.document}）`)
      : session.paint('red', `${spokenName(file)}：有${defects.length}个问题，不能载入。`),
    ...defects.map((defect) => said('red', '✗', defect)),
    ...warnings.map((warning) => said('yellow', '!', warning)),
    ...(defects.length === 0 ? changed : []),
    '',
  ].join('\n')
}

const plainChange = ({ date, before, after }: DayChange): object => ({
  date,
  before: before.kind,
  after: after.kind,
})

/** Checks a notice file, prints what is wrong with it or what it would change. */
export const runCheck = async (session: Session, file: string, { format }: FormatOption): Promise<void> => {
  const text = await textOf(session, file)
  if (text === undefined) {
    session.leave(2)
    return
  }
  const parsed = parseNotice(text)
  if (parsed.kind === 'unreadable') {
    session.say(`${spokenName(file)}：${parsed.message}`)
    session.leave(2)
    return
  }
  const checked: Checked =
    parsed.kind === 'notice'
      ? loaded(parsed.notice, parsed.warnings)
      : { notice: null, defects: parsed.defects, warnings: [], changes: [] }
  if (checked.defects.length > 0) session.leave(1)
  await session.print(
    format === 'json'
      ? jsonText({ file, ...checked, changes: checked.changes.map(plainChange) })
      : checkedText(session, file, checked),
  )
}
