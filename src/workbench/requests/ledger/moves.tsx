import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { usePages } from '../../api/ask.ts'
import { Block } from '../../parts/block.tsx'
import { DoButton } from '../../parts/do-button.tsx'
import { PagedTable } from '../../parts/paged-table.tsx'
import type { Columns } from '../../parts/rows-table.tsx'
import { Time } from '../../parts/time.tsx'
import type { Move } from './words.ts'

const causes: Readonly<Record<Move['cause'], string>> = { notice: '放假通知', event: '案卷有新的记录' }

const columns: Columns<Move> = [
  {
    title: '编号',
    cell: ({ request }) => (
      <Link className="nowrap" to={`/requests/${request.id}`}>
        {request.number}
      </Link>
    ),
  },
  { title: '变动前', cell: ({ before }) => <span className="nowrap">{before ?? '没有进行'}</span> },
  { title: '变动后', cell: ({ after }) => <strong className="nowrap">{after ?? '暂停'}</strong> },
  { title: '原因', cell: ({ cause }) => causes[cause] },
  { title: '时间', cell: ({ movedAt }) => <Time at={movedAt} /> },
  { title: '经办人', cell: ({ handler }) => handler?.name ?? <span className="soft">还没有分办</span> },
  {
    title: '核对',
    cell: ({ request, seen, seenBy }) =>
      seen ? (
        <span className="soft">{seenBy === null ? '已核对' : `${seenBy.name}已核对`}</span>
      ) : (
        <DoButton name="seeRequestMoves" sent={{ params: { request: request.id } }} said="已经核对">
          已核对
        </DoButton>
      ),
  },
]

/** 期限变动: due dates that moved, with before and after. */
export const Moves = ({ organisation }: { readonly organisation: string }): ReactNode => (
  <Block title="变动过的答复期限">
    <PagedTable
      paged={usePages('requestMoves', {}, { organisation })}
      columns={columns}
      rowKey={({ id }) => id}
      caption="变动过的答复期限"
      empty="没有变动过。载入放假通知，或者补正、征求意见、延期以后，变动记在这里。"
    />
  </Block>
)
