import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAsk } from '../api/ask.ts'
import type { RowOf } from '../api/operations.ts'
import { useMay } from '../app/session.tsx'
import { Answer } from '../parts/answer.tsx'
import { Block } from '../parts/block.tsx'
import { DoButton } from '../parts/do-button.tsx'
import { Page } from '../parts/page.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import { Time } from '../parts/time.tsx'
import { Flag } from '../parts/flag.tsx'
import { cronWords } from './cron-words.ts'
import { Outbox } from './outbox.tsx'
import { Runs } from './runs.tsx'

type Sweep = RowOf<'sweeps'>

const Result = ({ sweep: { last, running } }: { readonly sweep: Sweep }): ReactNode => {
  if (running !== undefined) return <Flag kind="state">正在运行</Flag>
  if (last === undefined) return <span className="soft">还没有运行过</span>
  if (last.failure !== null) return <span className="urgent">失败：{last.failure}</span>
  if (last.failed > 0)
    return (
      <span className="urgent">
        办了 {last.done} 项，{last.failed} 项没办成
      </span>
    )
  return <span>办了 {last.done} 项</span>
}

const columnsWith = (may: boolean, open: (sweep: Sweep) => void): Columns<Sweep> => [
  {
    title: '任务',
    cell: (sweep) => (
      <button
        type="button"
        className="as-link"
        onClick={() => {
          open(sweep)
        }}
      >
        {sweep.title}
      </button>
    ),
  },
  { title: '多久一次', cell: ({ every }) => cronWords(every) },
  { title: '上次运行', cell: ({ last }) => <Time at={last?.startedAt} /> },
  { title: '结果', cell: (sweep) => <Result sweep={sweep} /> },
  { title: '下次', cell: ({ next }) => <Time at={next} /> },
  ...(may
    ? [
        {
          title: '操作',
          cell: ({ id, running }: Sweep) =>
            running !== undefined ? null : (
              <DoButton name="runSweep" sent={{ params: { sweep: id } }} said="已经运行。" size="small">
                现在运行
              </DoButton>
            ),
        },
      ]
    : []),
]

/** What the system does by itself, how it went, and what it could not send. */
export const Screen = (): ReactNode => {
  const sweeps = useAsk('sweeps', {})
  const may = useMay('sweep.run')
  const [opened, setOpened] = useState<Sweep>()
  return (
    <Page title="定时任务" lead="系统按时自己办的事。没办成的会写明原因，下一次接着办。">
      <Answer to={sweeps}>
        {({ rows }) => (
          <RowsTable
            rows={rows}
            columns={columnsWith(may, setOpened)}
            rowKey={({ id }) => id}
            caption="定时任务"
          />
        )}
      </Answer>
      <div className="gap" />
      <Block title="没有发出的通知">
        <Outbox may={may} />
      </Block>
      {opened && (
        <Runs
          sweep={opened}
          onClose={() => {
            setOpened(undefined)
          }}
        />
      )}
    </Page>
  )
}
