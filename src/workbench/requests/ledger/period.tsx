import type { ReactNode } from 'react'
import { PeriodFields, usePeriod } from '../../channels/period.tsx'
import { today } from '../../parts/time.tsx'
import { plusDays, plusMonths } from '../../schedule/days.ts'
import '../../documents/documents.css'

interface Named {
  readonly name: string
  readonly from: string
  readonly until: string
}

const monthNamed = (name: string, month: string): Named => ({
  name,
  from: `${month}-01`,
  until: plusDays(`${plusMonths(month, 1)}-01`, -1),
})

/** Periods people ask for: years as the report has them, quarters, months. */
const periodsOf = (now: string): readonly Named[] => {
  const year = Number(now.slice(0, 4))
  const quarter = Math.floor((Number(now.slice(5, 7)) - 1) / 3)
  const first = `${year}-${String(quarter * 3 + 1).padStart(2, '0')}`
  return [
    { name: `${year} 年`, from: `${year}-01-01`, until: `${year}-12-31` },
    { name: `${year - 1} 年`, from: `${year - 1}-01-01`, until: `${year - 1}-12-31` },
    { name: `${year - 2} 年`, from: `${year - 2}-01-01`, until: `${year - 2}-12-31` },
    { name: '本季度', from: `${first}-01`, until: plusDays(`${plusMonths(first, 3)}-01`, -1) },
    monthNamed('本月', now.slice(0, 7)),
    monthNamed('上月', plusMonths(now.slice(0, 7), -1)),
  ]
}

/** The period of the numbers: one of the usual ones, or any. */
export const Periods = (): ReactNode => {
  const { from, until, change } = usePeriod()
  return (
    <>
      <div className="chips" role="group" aria-label="常用期间">
        {periodsOf(today()).map((one) => (
          <button
            key={one.name}
            type="button"
            className="chip"
            aria-pressed={one.from === from && one.until === until}
            onClick={() => {
              change({ from: one.from, until: one.until })
            }}
          >
            {one.name}
          </button>
        ))}
      </div>
      <PeriodFields />
    </>
  )
}
