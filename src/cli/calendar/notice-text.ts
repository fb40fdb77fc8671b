import type { DayChange, Notice, NoticeDefect } from '#statute/calendar'
import { fileSentence, isFileError } from '../inputs/errors.ts'
import { spokenName } from '../inputs/input.ts'
import { loadInput } from '../inputs/load.ts'
import type { Session } from '../terminal/session.ts'
import { fullDate, kindNames } from './words.ts'

/** What holding a notice against a calendar came to. */
export interface Checked {
  readonly notice: Notice | null
  readonly defects: readonly NoticeDefect[]
  readonly warnings: readonly NoticeDefect[]
  readonly changes: readonly DayChange[]
}

/** The text of a notice file; undefined, and said, where it can't be read. */
export const noticeFile = async (session: Session, file: string): Promise<string | undefined> => {
  try {
    return new TextDecoder().decode(await loadInput({ name: file, place: '' }))
  } catch (error) {
    if (!isFileError(error)) throw error
    session.say(`${spokenName(file)}：${fileSentence(error)}`)
    session.leave(2)
    return undefined
  }
}

const changeText = ({ date, before, after }: DayChange): string =>
  `  ${fullDate(date)}：${kindNames[before.kind]} → ${kindNames[after.kind]}`

/** The days that become another kind, against the calendar `standing`. */
const changesText = (changes: readonly DayChange[], standing: string): readonly string[] =>
  changes.length === 0
    ? [`与${standing}一致，没有日子改变。`]
    : [`载入以后，与${standing}相比有${changes.length}天改变：`, ...changes.map(changeText)]

/** How a notice is called that is right: 可以载入. */
export interface Verdict {
  readonly sound: string
  readonly standing: string
}

export const checkedText = (session: Session, file: string, checked: Checked, verdict: Verdict): string => {
  const { notice, defects, warnings, changes } = checked
  const said = (tone: 'red' | 'yellow', word: string, { message }: NoticeDefect): string =>
    `  ${session.paint(tone, word)} ${message}`
  return [
    defects.length === 0 && notice !== null
      ? session.paint('green', `${spokenName(file)}：${verdict.sound}。${notice.title}（${notice.document}）`)
      : session.paint('red', `${spokenName(file)}：有${defects.length}个问题，不能载入。`),
    ...defects.map((defect) => said('red', '✗', defect)),
    ...warnings.map((warning) => said('yellow', '!', warning)),
    ...(defects.length === 0 ? changesText(changes, verdict.standing) : []),
    '',
  ].join('\n')
}

/** The same for programs. */
export const checkedJson = (file: string, checked: Checked): object => ({
  file,
  ...checked,
  changes: checked.changes.map(({ date, before, after }) => ({
    date,
    before: before.kind,
    after: after.kind,
  })),
})
