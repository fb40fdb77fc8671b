import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { lazy, Suspense, useMemo } from 'react'
import { Link } from 'react-router'
import { useAsk } from '../../api/ask.ts'
import { usePeriod } from '../../channels/period.tsx'
import type { Breakdown } from '../../channels/series.ts'
import { Answer } from '../../parts/answer.tsx'
import { Block } from '../../parts/block.tsx'
import type { Columns } from '../../parts/rows-table.tsx'
import { RowsTable } from '../../parts/rows-table.tsx'
import { Sentence } from '../../parts/sentence.tsx'
import { Periods } from './period.tsx'
import type { Load } from './words.ts'

const Chart = lazy(async () => ({ default: (await import('../../channels/chart.tsx')).Chart }))

const nameOf = ({ handler }: Load): string => handler?.name ?? '还没有分办'

const number = (count: number): ReactNode => (count === 0 ? <span className="count-nought">0</span> : count)

const columns: Columns<Load> = [
  {
    title: '经办人',
    cell: (load) =>
      load.handler === null ? (
        nameOf(load)
      ) : (
        <Link to={`/requests?handler=${load.handler.id}&state=open`}>{nameOf(load)}</Link>
      ),
  },
  { title: '已逾期', numeric: true, cell: ({ overdue }) => number(overdue) },
  { title: '5个工作日内到期', numeric: true, cell: ({ soon }) => number(soon) },
  { title: '以后到期', numeric: true, cell: ({ later }) => number(later) },
  { title: '期限没有进行', numeric: true, cell: ({ waiting }) => number(waiting) },
  { title: '期间办结', numeric: true, cell: ({ concluded }) => number(concluded) },
  { title: '其中逾期', numeric: true, cell: ({ late }) => number(late) },
  { title: '办理工作日（中位数）', numeric: true, cell: ({ workdays }) => workdays ?? '—' },
]

/** What is on the desks, as bars. */
const breakdownOf = (rows: readonly Load[]): Breakdown => ({
  series: ['以后到期', '5个工作日内到期', '期限没有进行', '已逾期'],
  lines: rows
    .map((load) => {
      const counts = [load.later, load.soon, load.waiting, load.overdue]
      const total = counts.reduce((sum, count) => sum + count, 0)
      return { key: load.handler?.id ?? '', label: nameOf(load), counts, total }
    })
    .filter(({ total }) => total > 0),
})

const Shown = ({ rows }: { readonly rows: readonly Load[] }): ReactNode => {
  const bars = useMemo(() => breakdownOf(rows), [rows])
  if (rows.length === 0) return <Sentence>现在没有要答复的申请，这一期间也没有办结的。</Sentence>
  return (
    <div className="load-both">
      {bars.lines.length > 0 && (
        <Suspense fallback={<Skeleton active />}>
          <Chart of={bars} title="每个人手上的申请的条形图，数字在表里" />
        </Suspense>
      )}
      <RowsTable
        rows={rows}
        columns={columns}
        rowKey={({ handler }) => handler?.id ?? ''}
        caption="每个人手上的申请，和期间办结的"
      />
    </div>
  )
}

/** 人员负荷: who has how much on the desk today, and finished how much in the period. */
export const LoadView = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const { from, until } = usePeriod()
  const asked = useAsk('requestLoad', { params: { organisation }, query: { from, until } })
  return (
    <>
      <Periods />
      <Block title="现在手上的，和期间办结的">
        <Answer to={asked}>{({ rows }) => <Shown rows={rows} />}</Answer>
      </Block>
    </>
  )
}
