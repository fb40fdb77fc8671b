import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Given } from '../../api/operations.ts'
import { today } from '../../parts/time.tsx'
import { weeksOf } from '../../schedule/days.ts'
import type { Entry } from './words.ts'

type WorkDay = Given<'calendarYear'>['days'][number]

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const
/** As many as a day has room for. */
const most = 3

const marks: Readonly<Partial<Record<WorkDay['kind'], string>>> = { holiday: '休', 'make-up-workday': '班' }

const classOf = ({ what, risk, late }: Entry): string => {
  if (what === 'due') return `due-${risk}`
  return late ? 'due-answered due-late' : 'due-answered'
}

const wordOf = ({ what, riskTitle, late }: Entry): string => {
  if (what === 'due') return riskTitle
  return late ? '逾期答复' : '已答复'
}

const shortOf = (number: string): string => number.replace('依申请', '')

const Day = ({
  day,
  beside,
  entries,
  mark,
}: {
  readonly day: string
  readonly beside: boolean
  readonly entries: readonly Entry[]
  readonly mark: string | undefined
}): ReactNode => {
  const due = entries.filter(({ what }) => what === 'due')
  return (
    <td className={`schedule-day${beside ? ' schedule-beside' : ''}`}>
      <div className="schedule-day-head">
        <span className="due-day" {...(day === today() && { 'aria-current': 'date' as const })}>
          {Number(day.slice(8))}
        </span>
        {mark !== undefined && <span className="schedule-mark">{mark}</span>}
        {due.length > 0 && (
          <span className="schedule-many">
            {due.length}
            <span className="unseen">件到期</span>
          </span>
        )}
      </div>
      <ul>
        {[...due, ...entries.filter(({ what }) => what === 'answered')].slice(0, most).map((entry) => (
          <li key={entry.request} className={classOf(entry)}>
            <Link to={`/requests/${entry.request}`} title={`${entry.number}：${wordOf(entry)}`}>
              <span className="unseen">{wordOf(entry)}：</span>
              {shortOf(entry.number)}
              {entry.provisional && '（暂定）'}
            </Link>
          </li>
        ))}
        {entries.length > most && <li className="soft">还有 {entries.length - most} 件</li>}
      </ul>
    </td>
  )
}

/** A month by weeks with what is due and what was answered. */
export const Month = ({
  month,
  rows,
  workDays,
}: {
  readonly month: string
  readonly rows: readonly Entry[]
  readonly workDays: readonly WorkDay[]
}): ReactNode => {
  const markOf = (day: string) => marks[workDays.find(({ date }) => date === day)?.kind ?? 'workday']
  return (
    <table className="schedule-month">
      <caption className="unseen">{month} 的答复期限</caption>
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
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Day
                key={day}
                day={day}
                beside={!day.startsWith(month)}
                entries={rows.filter(({ on }) => on === day)}
                mark={markOf(day)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
