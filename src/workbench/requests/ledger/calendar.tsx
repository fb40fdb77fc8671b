import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { useAsk } from '../../api/ask.ts'
import { Block } from '../../parts/block.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import type { Columns } from '../../parts/rows-table.tsx'
import { RowsTable } from '../../parts/rows-table.tsx'
import { Sentence } from '../../parts/sentence.tsx'
import { today } from '../../parts/time.tsx'
import { plusMonths, weeksOf } from '../../schedule/days.ts'
import { Link } from 'react-router'
import { Month } from './month.tsx'
import type { Entry } from './words.ts'
import '../../schedule/schedule.css'

const monthTitle = (month: string): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`

/** The month of the address, else this one. */
const useMonth = () => {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('month') ?? ''
  const month = /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(asked) ? asked : today().slice(0, 7)
  const show = (to: string): void => {
    setSearch((was) => ({ ...Object.fromEntries(was), month: to }), { replace: true })
  }
  return { month, show }
}

const columns: Columns<Entry> = [
  { title: '日期', cell: ({ on }) => <span className="nowrap">{on}</span> },
  {
    title: '编号',
    cell: ({ request, number }) => (
      <Link className="nowrap" to={`/requests/${request}`}>
        {number}
      </Link>
    ),
  },
  {
    title: '期限',
    cell: ({ risk, riskTitle, provisional }) => (
      <span className={`risk risk-${risk}`}>
        {riskTitle}
        {provisional && '（暂定）'}
      </span>
    ),
  },
  { title: '环节', cell: ({ stageTitle }) => stageTitle },
  { title: '经办人', cell: ({ handler }) => handler?.name ?? <span className="soft">还没有分办</span> },
]

const Head = ({ month, show }: ReturnType<typeof useMonth>): ReactNode => (
  <div className="schedule-head">
    <Button
      icon={<LeftOutlined />}
      aria-label="上个月"
      onClick={() => {
        show(plusMonths(month, -1))
      }}
    />
    <h2 aria-live="polite">{monthTitle(month)}</h2>
    <Button
      icon={<RightOutlined />}
      aria-label="下个月"
      onClick={() => {
        show(plusMonths(month, 1))
      }}
    />
    <Button
      onClick={() => {
        show(today().slice(0, 7))
      }}
    >
      本月
    </Button>
  </div>
)

/** 期限日历: what is to be answered by when, and what was answered on which day. */
export const CalendarView = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const { month, show } = useMonth()
  const weeks = weeksOf(month)
  const asked = useAsk('requestCalendar', {
    params: { organisation },
    query: { from: weeks[0]?.[0] ?? '', until: weeks.at(-1)?.[6] ?? '' },
  })
  const year = useAsk('calendarYear', { params: { year: Number(month.slice(0, 4)) } })
  const rows = asked.data?.rows ?? []
  const due = rows.filter(({ on, what }) => what === 'due' && on.startsWith(month))
  return (
    <>
      <Head {...{ month, show }} />
      <ProblemNote problem={asked.error} />
      <Month {...{ month, rows, workDays: year.data?.days ?? [] }} />
      <div className="gap" />
      <Block title={`${monthTitle(month)}到期、还没有答复的`}>
        {due.length === 0 && asked.data !== undefined ? (
          <Sentence>这个月没有到期的申请。</Sentence>
        ) : (
          <RowsTable
            rows={due}
            columns={columns}
            rowKey={({ request }) => request}
            caption="这个月到期的申请"
          />
        )}
      </Block>
    </>
  )
}
