import type { CalendarTables } from '#platform/calendar'
import { calendarIn } from '#platform/calendar'
import type { Database } from '#platform/db'
import { catalogueOf } from '#platform/db'
import type { Calendar, CalendarYear, Holiday } from '#statute/calendar'
import { CalendarError, calendarOf, datesBetween } from '#statute/calendar'
import { configOfProcess, hasDatabase, operate, withAnyDatabase } from '../operate/operation.ts'
import type { FormatOption } from '../report/options.ts'
import type { Session } from '../terminal/session.ts'
import { jsonText } from '../text/json-list.ts'
import { indent } from '../text/wrap.ts'
import { monthGrid } from './month-grid.ts'
import { noticeText, spokenDate } from './words.ts'

const holidayText = ({ festivals, from, to }: Holiday): string => {
  const length = datesBetween(from, to).length
  const dates = length === 1 ? spokenDate(from) : `${spokenDate(from)}至${spokenDate(to)}`
  return `  ${festivals.join('、')}：${dates}，共${length}天`
}

const yearText = (session: Session, shown: CalendarYear): string =>
  [
    session.paint('bold', `${shown.year}年工作日历${shown.provisional ? '（暂定）' : ''}`),
    ...shown.notices.map((notice) => `依据：${noticeText(notice)}`),
    ...(shown.note === null ? [] : [session.paint('yellow', shown.note)]),
    `全年${shown.days.length}天，工作日${shown.workdays}天。休：放假；班：调休上班。`,
    '',
    ...monthGrid(session, shown),
    '放假：',
    ...shown.holidays.map(holidayText),
    ...(shown.makeUpWorkdays.length === 0
      ? []
      : ['调休上班：', indent(shown.makeUpWorkdays.map(spokenDate).join('、'), 2, session.columns ?? 80)]),
    '',
  ].join('\n')

/** The calendar of the database, where there is one that is up to date; else the one built in. */
const standingCalendar = async (): Promise<Calendar> => {
  const config = configOfProcess()
  if (!hasDatabase(config)) return calendarOf()
  return withAnyDatabase(config, async (database: Database<CalendarTables>) => {
    const tables = await database.read((query) => catalogueOf(query, database.engine))
    return tables.some(({ name }) => name === 'holiday_notice') ? database.read(calendarIn) : calendarOf()
  })
}

/** The calendar of a year, or the sentence why there is none. */
const findYear = (session: Session, calendar: Calendar, year: number): CalendarYear | undefined => {
  try {
    return calendar.year(year)
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    session.say(error.message)
    session.leave(2)
    return undefined
  }
}

/** Prints a year of the calendar as it stands: with the notices loaded, where there is a database. */
export const runShow = (session: Session, year: number, options: FormatOption): Promise<void> =>
  operate(session, async () => {
    const shown = findYear(session, await standingCalendar(), year)
    if (shown !== undefined) await printYear(session, shown, options)
  })

const printYear = async (session: Session, shown: CalendarYear, { format }: FormatOption): Promise<void> => {
  const { days, ...rest } = shown
  const json = {
    schema: 'gongkai.calendar/1',
    ...rest,
    days: days.map(({ notice, ...day }) => ({ ...day, document: notice?.document ?? null })),
  }
  await session.print(format === 'json' ? jsonText(json) : yearText(session, shown))
}
