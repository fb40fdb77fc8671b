import type { KeyboardEvent, ReactNode } from 'react'
import { Link } from 'react-router'
import type { Given } from '../api/operations.ts'
import { today } from '../parts/time.tsx'
import { plusDays, plusMonths, sameDayIn, weeksOf } from './days.ts'
import type { Entry } from './words.ts'
import { keyOf, whatWords } from './words.ts'

type WorkDay = Given<'calendarYear'>['days'][number]

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const
const most = 3

const marks: Readonly<Partial<Record<WorkDay['kind'], string>>> = { holiday: '休', 'make-up-workday': '班' }

const steps: Readonly<Record<string, (day: string) => string>> = {
  ArrowLeft: (day) => plusDays(day, -1),
  ArrowRight: (day) => plusDays(day, 1),
  ArrowUp: (day) => plusDays(day, -7),
  ArrowDown: (day) => plusDays(day, 7),
  PageUp: (day) => sameDayIn(plusMonths(day.slice(0, 7), -1), day),
  PageDown: (day) => sameDayIn(plusMonths(day.slice(0, 7), 1), day),
}

interface MonthProps {
  readonly month: string
  readonly rows: readonly Entry[]
  readonly workDays: readonly WorkDay[]
  /** The day with the focus, whose list is shown if it was chosen. */
  readonly current: string
  readonly chosen: boolean
  readonly onGo: (day: string) => void
  readonly onChoose: (day: string) => void
}

const DayCell = ({ day, of }: { readonly day: string; readonly of: MonthProps }): ReactNode => {
  const entries = of.rows.filter(({ on }) => on === day)
  const mark = marks[of.workDays.find(({ date }) => date === day)?.kind ?? 'workday']
  const isCurrent = day === of.current
  return (
    <td className={`schedule-day${day.startsWith(of.month) ? '' : ' schedule-beside'}`}>
      <div className="schedule-day-head">
        <button
          type="button"
          data-day={day}
          tabIndex={isCurrent ? 0 : -1}
          aria-pressed={isCurrent && of.chosen}
          aria-current={day === today() ? 'date' : undefined}
          aria-label={`${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日，${entries.length === 0 ? '没有事项' : `${entries.length} 项`}`}
          onClick={() => {
            of.onChoose(day)
          }}
        >
          {Number(day.slice(8))}
        </button>
        {mark !== undefined && <span className="schedule-mark">{mark}</span>}
        {entries.length > 0 && <span className="schedule-many">{entries.length}</span>}
      </div>
      <ul>
        {entries.slice(0, most).map((entry) => (
          <li key={keyOf(entry)} className={`schedule-${entry.what}`}>
            <Link to={`/documents/${entry.document}`} title={`${whatWords[entry.what]}：${entry.title}`}>
              <span className="unseen">{whatWords[entry.what]}：</span>
              {entry.title}
            </Link>
          </li>
        ))}
        {entries.length > most && <li className="soft">还有 {entries.length - most} 项</li>}
      </ul>
    </td>
  )
}

/** A month by weeks; arrow keys go from day to day, PageUp and PageDown from month to month. */
export const Month = (of: MonthProps): ReactNode => {
  const go = (event: KeyboardEvent): void => {
    const { target, key } = event
    const day = target instanceof HTMLElement ? target.dataset['day'] : undefined
    const step = steps[key]
    if (day === undefined || step === undefined) return
    event.preventDefault()
    of.onGo(step(day))
  }
  return (
    <table className="schedule-month" onKeyDown={go}>
      <caption className="unseen">{of.month} 的发布日历，方向键换天，PageUp、PageDown 换月</caption>
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
        {weeksOf(of.month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <DayCell key={day} day={day} of={of} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
