import type { ReactNode } from 'react'
import { usePages } from '../api/ask.ts'
import type { RowOf } from '../api/operations.ts'
import { Block } from '../parts/block.tsx'
import { PagedTable } from '../parts/paged-table.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { timeOf } from '../parts/time.tsx'
import { caseLink } from './columns.tsx'

type Removal = RowOf<'keepingRemovals'>

const columns: Columns<Removal> = [
  { title: '编号', cell: caseLink },
  { title: '删除时间', cell: ({ removedAt }) => <span className="nowrap">{timeOf(removedAt)}</span> },
  {
    title: '依据',
    cell: ({ class: name, ground, basis }) => (
      <>
        {ground}：{name}
        <div className="soft row-under">{basis}</div>
      </>
    ),
  },
  { title: '加密的文字', cell: ({ texts }) => `${texts}处`, numeric: true },
  { title: '文件', cell: ({ files }) => `${files}个`, numeric: true },
]

/** From which cases applicants were taken, when, and by which rule. */
export const Removals = ({ organisation }: { readonly organisation: string }): ReactNode => (
  <Block title="已经删除申请人信息的案卷">
    <PagedTable
      paged={usePages('keepingRemovals', { limit: 50 }, { organisation })}
      columns={columns}
      rowKey={({ request }) => request.id}
      caption="已经删除申请人信息的案卷"
      empty="还没有删除过。"
    />
  </Block>
)
