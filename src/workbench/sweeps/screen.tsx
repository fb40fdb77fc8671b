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
import { outcomeOf } from './outcome.ts'
import { Outbox } from './outbox.tsx'
import { Runs } from './runs.tsx'
import { useBegun } from './use-begun.ts'

type Sweep = RowOf<'sweeps'>

const Result = ({ sweep: { last, running } }: { readonly sweep: Sweep }): ReactNode => {
  if (running !== undefined)
    return (
      <>
        <Flag kind="state">正在运行</Flag> <span className="soft">{running.by}</span>
      </>
    )
  if (last === undefined) return <span className="soft">还没有运行过</span>
  const { text, wrong } = outcomeOf(last)
  return <span className={wrong ? 'urgent' : undefined}>{text}</span>
}

const none: readonly Sweep[] = []

const columnsWith = (
  may: boolean,
  open: (sweep: string) => void,
  begun: (run: string) => void,
): Columns<Sweep> => [
  {
    title: '任务',
    cell: (sweep) => (
      <button
        type="button"
        className="as-link"
        onClick={() => {
          open(sweep.id)
        }}
      >
        {sweep.title}
      </button>
    ),
  },
  { title: '多久一次', cell: ({ every }) => cronWords(every) },
  { title: '上次运行', cell: ({ last, running }) => <Time at={(running ?? last)?.startedAt} /> },
  { title: '结果', cell: (sweep) => <Result sweep={sweep} /> },
  { title: '下次', cell: ({ next }) => <Time at={next} /> },
  ...(may
    ? [
        {
          title: '操作',
          // Hidden, not gone: a button that goes hears no more of what it began.
          cell: ({ id, running }: Sweep) => (
            <span hidden={running !== undefined}>
              <DoButton
                name="runSweep"
                sent={{ params: { sweep: id } }}
                size="small"
                onDone={({ run }) => {
                  begun(run)
                }}
              >
                现在运行
              </DoButton>
            </span>
          ),
        },
      ]
    : []),
]

/** What the system does by itself, how it went, and what it could not send. */
export const Screen = (): ReactNode => {
  const sweeps = useAsk('sweeps', {}, true, ({ rows }) => rows.some(({ running }) => running !== undefined))
  const rows = sweeps.data?.rows ?? none
  const begun = useBegun(rows)
  const may = useMay('sweep.run')
  const [opened, setOpened] = useState<string>()
  const shown = rows.find(({ id }) => id === opened)
  return (
    <Page title="定时任务" lead="系统按时自己办的事。没办成的会写明原因，下一次接着办。">
      <Answer to={sweeps}>
        {(given) => (
          <RowsTable
            rows={given.rows}
            columns={columnsWith(may, setOpened, begun)}
            rowKey={({ id }) => id}
            caption="定时任务"
          />
        )}
      </Answer>
      <div className="gap" />
      <Block title="没有发出的通知">
        <Outbox may={may} />
      </Block>
      {shown && (
        <Runs
          sweep={shown}
          onClose={() => {
            setOpened(undefined)
          }}
        />
      )}
    </Page>
  )
}
