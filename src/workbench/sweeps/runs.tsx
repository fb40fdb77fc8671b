import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { useAsk } from '../api/ask.ts'
import type { RowOf } from '../api/operations.ts'
import { Answer } from '../parts/answer.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { Time } from '../parts/time.tsx'

type Run = RowOf<'sweepRuns'>

const columns: Columns<Run> = [
  { title: '开始', cell: ({ startedAt }) => <Time at={startedAt} /> },
  { title: '结束', cell: ({ endedAt }) => <Time at={endedAt} /> },
  { title: '谁', cell: ({ by }) => by },
  { title: '办成', numeric: true, cell: ({ done }) => done },
  { title: '没办成', numeric: true, cell: ({ failed }) => failed },
  {
    title: '说明',
    cell: ({ failure, note }) =>
      failure === null ? (note ?? '') : <span className="urgent">{failure}</span>,
  },
]

/** The runs of one sweep, the newest first. */
export const Runs = ({
  sweep,
  onClose,
}: {
  readonly sweep: RowOf<'sweeps'>
  readonly onClose: () => void
}): ReactNode => {
  const runs = useAsk('sweepRuns', { params: { sweep: sweep.id }, query: { limit: 50 } })
  const { refetch } = runs
  // The list behind it is asked again while something runs; with each run that begins or ends there, these are other.
  useEffect(() => {
    void refetch({ cancelRefetch: false })
  }, [refetch, sweep.running?.id, sweep.last?.id])
  return (
    <Drawer open title={`${sweep.title}：历次运行`} size={640} onClose={onClose}>
      <Answer to={runs}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Sentence>还没有运行过。</Sentence>
          ) : (
            <RowsTable
              rows={rows}
              columns={columns}
              rowKey={({ startedAt }) => startedAt}
              caption="历次运行，新的在前"
            />
          )
        }
      </Answer>
    </Drawer>
  )
}
