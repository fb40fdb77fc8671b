import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import type { RowOf } from '../api/operations.ts'
import { useMay } from '../app/session.tsx'
import { Answer } from '../parts/answer.tsx'
import { Block } from '../parts/block.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { caseLink } from './columns.tsx'
import { LiftButton } from './lift-form.tsx'

type Hold = RowOf<'holds'>

const columnsWith = (may: boolean): Columns<Hold> => [
  { title: '编号', cell: caseLink },
  { title: '理由', cell: ({ reason }) => reason },
  {
    title: '由谁',
    cell: ({ placedBy, placedAt }) =>
      placedBy === null ? '自动，审结后解除' : `${placedBy.name}，${placedAt?.slice(0, 10) ?? ''}`,
  },
  ...(may
    ? [
        {
          title: '操作',
          cell: ({ id }: Hold) => id !== null && <LiftButton hold={id} />,
        },
      ]
    : []),
]

/** Cases nothing may be taken from. */
export const Holds = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const may = useMay('keeping.manage')
  return (
    <Block title="保全的案卷">
      <Answer to={useAsk('holds', { params: { organisation } })}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Sentence>没有保全的案卷。要保全的，打开那件申请，在“公开和保管”里设。</Sentence>
          ) : (
            <RowsTable
              caption="保全的案卷"
              rows={rows}
              columns={columnsWith(may)}
              rowKey={({ id, request, reason }) => id ?? `${request.id} ${reason}`}
            />
          )
        }
      </Answer>
    </Block>
  )
}
