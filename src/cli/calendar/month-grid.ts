import type { CalendarYear, Day } from '#statute/calendar'
import { partsOf, weekdayOf } from '#statute/calendar'
import type { Session } from '../terminal/session.ts'
import { pad } from '../text/width.ts'

/** Columns of a day: two for the number, two for its mark, one between. */
const cellWidth = 5
const gridWidth = cellWidth * 7
const gap = '    '

const columns = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

const cellText = (session: Session, { date, kind }: Day): string => {
  const number = String(partsOf(date).day).padStart(2)
  if (kind === 'holiday') return session.paint('red', `${number}休`)
  if (kind === 'make-up-workday') return session.paint('bold', `${number}班`)
  return kind === 'weekend' ? session.paint('dim', number) : number
}

const head = columns.map((_, index) => pad(` ${'一二三四五六日'[index] ?? ''}`, cellWidth, 'right')).join('')

/** A month as lines of one width: its name, the weekdays, six weeks. */
const monthLines = (session: Session, month: number, days: readonly Day[]): readonly string[] => {
  const cells = days.map((day) => pad(cellText(session, day), cellWidth, 'right'))
  const [first] = days
  const before = first === undefined ? 0 : columns.indexOf(weekdayOf(first.date))
  const padded = [...Array.from({ length: before }, () => ' '.repeat(cellWidth)), ...cells]
  const weeks = Array.from({ length: 6 }, (_, week) => padded.slice(week * 7, week * 7 + 7).join(''))
  return [session.paint('bold', `${month}月`), head, ...weeks].map((line) => pad(line, gridWidth, 'right'))
}

/** The twelve months, two beside each other. */
export const monthGrid = (session: Session, { days }: CalendarYear): readonly string[] => {
  const months = Array.from({ length: 12 }, (_, index) =>
    monthLines(
      session,
      index + 1,
      days.filter(({ date }) => partsOf(date).month === index + 1),
    ),
  )
  return Array.from({ length: 6 }, (_, pair) => {
    const [left = [], right = []] = months.slice(pair * 2, pair * 2 + 2)
    const lines = left.map((line, index) => `${line}${gap}${right[index] ?? ''}`.trimEnd())
    return [...lines.filter((line) => line !== ''), '']
  }).flat()
}
