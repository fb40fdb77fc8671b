import type { CalendarYear, Holiday } from '#statute/calendar'
import { CalendarError, calendarOf, datesBetween } from '#statute/calendar'
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

/** The calendar of a year, or the sentence why there is none. */
const findYear = (session: Session, year: number): CalendarYear | undefined => {
  try {
    return calendarOf().year(year)
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    session.say(error.message)
    session.leave(2)
    return undefined
  }
}

/** Prints a year of the built-in calendar. */
export const runShow = async (session: Session, year: number, { format }: FormatOption): Promise<void> => {
  const shown = findYear(session, year)
  if (shown === undefined) return
  const { days, ...rest } = shown
  const json = {
    schema: 'gongkai.calendar/1',
    ...rest,
    days: days.map(({ notice, ...day }) => ({ ...day, document: notice?.document ?? null })),
  }
  await session.print(format === 'json' ? jsonText(json) : yearText(session, shown))
}
