import type { Notice, NoticeDefect } from '#statute/calendar'
import { CalendarError, calendarOf, loadNotice, parseNotice } from '#statute/calendar'
import { spokenName } from '../inputs/input.ts'
import type { FormatOption } from '../report/options.ts'
import type { Session } from '../terminal/session.ts'
import { jsonText } from '../text/json-list.ts'
import type { Checked } from './notice-text.ts'
import { checkedJson, checkedText, noticeFile } from './notice-text.ts'

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

/** Checks a notice file, prints what is wrong with it or what it would change. */
export const runCheck = async (session: Session, file: string, { format }: FormatOption): Promise<void> => {
  const text = await noticeFile(session, file)
  if (text === undefined) return
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
      ? jsonText(checkedJson(file, checked))
      : checkedText(session, file, checked, { sound: '可以载入', standing: '内置的日历' }),
  )
}
