import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { usePages } from '../api/ask.ts'
import type { RowOf } from '../api/operations.ts'
import { DoButton } from '../parts/do-button.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { PagedTable } from '../parts/paged-table.tsx'
import { Time } from '../parts/time.tsx'

type Item = RowOf<'outbox'>
type State = 'failed' | 'waiting'

const columnsWith = (may: boolean): Columns<Item> => [
  { title: '通知', cell: ({ kind }) => kind },
  { title: '写于', cell: ({ createdAt }) => <Time at={createdAt} /> },
  { title: '试过', numeric: true, cell: ({ attempts }) => `${attempts} 次` },
  { title: '原因', cell: ({ error }) => error ?? '—' },
  ...(may
    ? [
        {
          title: '操作',
          cell: ({ id }: Item) => (
            <DoButton name="retryOutbox" sent={{ params: { item: id } }} said="已经排队再发。" size="small">
              再发一次
            </DoButton>
          ),
        },
      ]
    : []),
]

/** Mails that wait or that were given up. */
export const Outbox = ({ may }: { readonly may: boolean }): ReactNode => {
  const [state, setState] = useState<State>('failed')
  const paged = usePages('outbox', { state })
  return (
    <>
      <div className="filters">
        <Segmented<State>
          aria-label="哪些通知"
          value={state}
          onChange={setState}
          options={[
            { value: 'failed', label: '发不出去的' },
            { value: 'waiting', label: '排队的' },
          ]}
        />
      </div>
      <PagedTable
        paged={paged}
        columns={columnsWith(may && state === 'failed')}
        rowKey={({ id }) => id}
        caption="没有发出的通知"
        empty={state === 'failed' ? '没有发不出去的通知。' : '没有排队的通知。'}
      />
    </>
  )
}
