import { Input } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { today } from '../parts/time.tsx'
import './channels.css'

interface Period {
  readonly from: string
  readonly until: string
}

/** The period a screen is about: of the address, else this year so far. */
export const usePeriod = (): Period & { readonly change: (to: Partial<Period>) => void } => {
  const [search, setSearch] = useSearchParams()
  const now = today()
  return {
    from: search.get('from') ?? `${now.slice(0, 4)}-01-01`,
    until: search.get('until') ?? now,
    change: (to) => {
      setSearch((was) => ({ ...Object.fromEntries(was), ...to }), { replace: true })
    },
  }
}

/** The first and the last day of a period, both included. */
export const PeriodFields = ({ children }: { readonly children?: ReactNode }): ReactNode => {
  const { from, until, change } = usePeriod()
  const field = (
    label: string,
    value: string,
    name: keyof Period,
    end: Partial<Record<'min' | 'max', string>>,
  ) => (
    <label>
      {label}
      <Input
        type="date"
        value={value}
        {...end}
        onChange={({ target }) => {
          if (target.value !== '') change({ [name]: target.value })
        }}
      />
    </label>
  )
  return (
    <div className="filters period" role="group" aria-label="期间">
      {field('从', from, 'from', { max: until })}
      {field('到', until, 'until', { min: from })}
      {children}
    </div>
  )
}
