import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useAsk } from '../api/ask.ts'
import type { RowOf } from '../api/operations.ts'
import { Answer } from '../parts/answer.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { Time } from '../parts/time.tsx'

type Override = RowOf<'overrides'>

const Review = ({ of: { reviewedAt, reviewDue, late } }: { readonly of: Override }): ReactNode =>
  reviewedAt === null ? (
    <span className={late ? 'urgent' : ''}>
      {late ? '逾期未补审' : '等待补审'}，最晚 <span className="nowrap">{reviewDue}</span>
    </span>
  ) : (
    <>
      <Time at={reviewedAt} /> 已补审{late && <span className="urgent">（晚于 {reviewDue}）</span>}
    </>
  )

const columns: Columns<Override> = [
  { title: '文件', cell: ({ document, title }) => <Link to={`/documents/${document}`}>{title}</Link> },
  { title: '发布', cell: ({ at }) => <Time at={at} /> },
  { title: '决定人', cell: ({ person }) => <span className="nowrap">{person}</span> },
  { title: '理由', cell: ({ reason }) => reason },
  { title: '没有走完的', cell: ({ missing }) => missing.join('、') },
  { title: '补审', cell: (row) => <Review of={row} /> },
]

/** 应急发布台账: every publication that went ahead of its review, and whether it was made up for. */
export const Overrides = ({ organisation }: { readonly organisation: string }): ReactNode => (
  <Answer to={useAsk('overrides', { params: { organisation } })}>
    {({ rows }) =>
      rows.length === 0 ? (
        <Sentence>
          没有应急发布过。应急发布要由有权限的领导写明理由，三个工作日内补审，全部记在这里。
        </Sentence>
      ) : (
        <RowsTable
          rows={rows}
          columns={columns}
          rowKey={({ document, at }) => document + at}
          caption="应急发布台账"
        />
      )
    }
  </Answer>
)
