import type { ReactNode } from 'react'
import { Block } from '../../parts/block.tsx'
import type { Columns } from '../../parts/rows-table.tsx'
import { RowsTable } from '../../parts/rows-table.tsx'
import type { Request } from '../words.ts'

type Consultation = Request['consultations'][number]

const standing = ({ answeredOn, agrees, silent, reachedOn, limit }: Consultation): string => {
  if (answeredOn !== null) {
    const verdict = agrees === null ? '已答复' : agrees ? '同意公开' : '不同意公开'
    return `${answeredOn} ${verdict}`
  }
  if (silent) return '逾期未答复'
  return reachedOn === null ? '征求意见书还没有送达' : `${reachedOn} 收到，${limit ?? '没有期限'}前答复`
}

const columns: Columns<Consultation> = [
  {
    title: '对象',
    cell: ({ party, name, kind }) => (
      <>
        <div className="nowrap">{party}</div>
        <div className="soft row-under">{kind === 'agency' ? '机关' : name}</div>
      </>
    ),
  },
  { title: '征求的内容', cell: ({ question }) => question },
  { title: '发出日期', cell: ({ askedOn }) => <span className="nowrap">{askedOn}</span> },
  {
    title: '情况',
    cell: (one) => (
      <>
        <div>{standing(one)}</div>
        {one.opinion !== null && <div className="soft">{one.opinion}</div>}
      </>
    ),
  },
]

/** Third parties and agencies that were asked, and what became of it; nothing where nobody was. */
export const Consultations = ({ request }: { readonly request: Request }): ReactNode =>
  request.consultations.length === 0 ? null : (
    <Block title="征求意见">
      <RowsTable
        caption="征求意见"
        rows={request.consultations}
        columns={columns}
        rowKey={({ kind, party }) => `${kind} ${party}`}
      />
    </Block>
  )
