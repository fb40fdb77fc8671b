import type { ReactNode } from 'react'
import type { Given } from '../api/operations.ts'

type Day = Given<'calendarYear'>['days'][number]

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const

const marks: Readonly<Partial<Record<Day['kind'], string>>> = { holiday: '休', 'make-up-workday': '班' }

/** Monday is nought. */
const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7

/** The days by weeks, with gaps before the first and behind the last. */
const weeksOf = (days: readonly Day[]): readonly (readonly (Day | null)[])[] => {
  const [first] = days
  const gap = first ? weekdayOf(first.date) : 0
  const cells = [...Array.from({ length: gap }, () => null), ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_gap, day) => cells[week * 7 + day] ?? null),
  )
}

const DayCell = ({ day }: { readonly day: Day | null }): ReactNode => {
  if (day === null) return <td />
  const mark = marks[day.kind]
  return (
    <td title={day.why}>
      <span className={`day-number ${day.kind}${day.provisional ? ' open' : ''}`}>
        {Number(day.date.slice(8))}
      </span>
      {mark !== undefined && <span className={`mark mark-${day.kind}`}>{mark}</span>}
    </td>
  )
}

/** One month as a table of weeks. Why a day is what it is stands in its title. */
export const Month = ({
  month,
  days,
}: {
  readonly month: number
  readonly days: readonly Day[]
}): ReactNode => (
  <table className="month">
    <caption>{month} 月</caption>
    <thead>
      <tr>
        {weekdays.map((weekday) => (
          <th key={weekday} scope="col" abbr={`星期${weekday}`}>
            {weekday}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {weeksOf(days).map((week, index) => (
        <tr key={index}>
          {week.map((day, column) => (
            <DayCell key={column} day={day} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
