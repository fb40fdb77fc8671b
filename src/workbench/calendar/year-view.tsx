import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import { Answer } from '../parts/answer.tsx'
import { Month } from './month.tsx'

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const

const Legend = (): ReactNode => (
  <ul className="legend" aria-label="图例">
    <li>
      <span className="mark mark-holiday">休</span>放假
    </li>
    <li>
      <span className="mark mark-make-up-workday">班</span>调休上班
    </li>
    <li>
      <span className="day-number weekend">六</span>周休息日
    </li>
    <li>
      <span className="day-number open">8</span>暂定，通知公布以后可能改变
    </li>
  </ul>
)

/** The twelve months of a year. */
export const YearView = ({ year }: { readonly year: number }): ReactNode => {
  const asked = useAsk('calendarYear', { params: { year } })
  return (
    <Answer to={asked}>
      {({ days, workdays, note }) => (
        <>
          {note !== null && <p className="urgent">{note}。</p>}
          <p className="soft">全年 {workdays} 个工作日。</p>
          <Legend />
          <div className="months">
            {months.map((month) => (
              <Month
                key={month}
                month={Number(month)}
                days={days.filter(({ date }) => date.slice(5, 7) === month)}
              />
            ))}
          </div>
        </>
      )}
    </Answer>
  )
}
