import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useAsk } from '../api/ask.ts'
import type { RowOf } from '../api/operations.ts'
import { useMay } from '../app/session.tsx'
import { Answer } from '../parts/answer.tsx'
import { Page } from '../parts/page.tsx'
import { today } from '../parts/time.tsx'
import { Flag } from '../parts/flag.tsx'
import { LoadNotice } from './load-notice.tsx'
import { YearView } from './year-view.tsx'
import './calendar.css'

type Year = RowOf<'calendarYears'>

const Years = ({
  rows,
  chosen,
  onChoose,
}: {
  readonly rows: readonly Year[]
  readonly chosen: number
  readonly onChoose: (year: number) => void
}): ReactNode => (
  <nav className="years" aria-label="年份">
    {rows.map(({ year, provisional }) => (
      <Button
        key={year}
        type={year === chosen ? 'primary' : 'default'}
        size="small"
        aria-current={year === chosen ? 'true' : undefined}
        onClick={() => {
          onChoose(year)
        }}
      >
        {year}
        {provisional ? '（暂定）' : ''}
      </Button>
    ))}
  </nav>
)

const Head = ({ year }: { readonly year: Year | undefined }): ReactNode => (
  <p className="calendar-head">
    {year?.notices.map(({ document, title }) => (
      <span key={document}>
        依据《{title}》（{document}）
      </span>
    ))}
    {year?.provisional === true && <Flag kind="open">暂定</Flag>}
  </p>
)

/** Which days are working days, year by year, and which notice says so. */
export const Screen = (): ReactNode => {
  const [search, setSearch] = useSearchParams()
  const [loading, setLoading] = useState(false)
  const years = useAsk('calendarYears', {})
  const may = useMay('calendar.manage')
  const chosen = Number(search.get('year') ?? today().slice(0, 4))
  const choose = (year: number): void => {
    setSearch({ year: String(year) }, { replace: true })
  }
  return (
    <Page
      title="工作日历"
      lead="答复期限按工作日计算。每一年的放假和调休以国务院办公厅的通知为准；通知公布以前，那一年的期限是暂定的。"
      actions={
        may && (
          <Button
            type="primary"
            onClick={() => {
              setLoading(true)
            }}
          >
            载入放假通知
          </Button>
        )
      }
    >
      <Answer to={years}>
        {({ rows }) => (
          <>
            <Years rows={rows} chosen={chosen} onChoose={choose} />
            <Head year={rows.find(({ year }) => year === chosen)} />
          </>
        )}
      </Answer>
      <YearView year={chosen} />
      {loading && (
        <LoadNotice
          onLoaded={choose}
          onClose={() => {
            setLoading(false)
          }}
        />
      )}
    </Page>
  )
}
