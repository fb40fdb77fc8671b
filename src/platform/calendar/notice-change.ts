import type { ReadOnly } from '#platform/db'
import type { Calendar, DayChange, Notice, NoticeDefect } from '#statute/calendar'
import { CalendarError, loadNotice, parseNotice } from '#statute/calendar'
import { calendarIn } from './calendar-in.ts'
import type { CalendarTables } from './tables.ts'

/** What loading a notice would come to. With problems it can't be loaded. */
export interface NoticeChange {
  /** Null where it could not be understood. */
  readonly notice: Notice | null
  /** The days that become another kind, against the calendar as it stands. */
  readonly changes: readonly DayChange[]
  readonly problems: readonly NoticeDefect[]
  /** What is unusual and explained by the notice itself. */
  readonly warnings: readonly NoticeDefect[]
}

const refused = (problems: readonly NoticeDefect[]): NoticeChange => ({
  notice: null,
  changes: [],
  problems,
  warnings: [],
})

/** What a notice's text would make of a calendar; never throws for what is wrong with the text. */
const changeOf = (calendar: Calendar, text: string): NoticeChange => {
  const parsed = parseNotice(text)
  if (parsed.kind === 'unreadable') return refused([{ field: 'notice', message: parsed.message }])
  if (parsed.kind === 'defective') return refused(parsed.defects)
  const { notice, warnings } = parsed
  try {
    return { notice, changes: loadNotice(calendar, notice).changes, problems: [], warnings }
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    return { notice, changes: [], problems: [{ field: 'amends', message: error.message }], warnings }
  }
}

/** What loading this notice (JSON text) would change. Changes nothing. */
export const noticeChange = async (query: ReadOnly<CalendarTables>, text: string): Promise<NoticeChange> =>
  changeOf(await calendarIn(query), text)
