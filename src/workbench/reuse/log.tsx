import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useAsk, usePages } from '../api/ask.ts'
import { useMay } from '../app/session.tsx'
import { Block } from '../parts/block.tsx'
import { DoButton } from '../parts/do-button.tsx'
import { Flag } from '../parts/flag.tsx'
import { PagedTable } from '../parts/paged-table.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import type { Entry } from './words.ts'
import { entryKinds } from './words.ts'

const Act = ({ of: { id, state, mine, request } }: { readonly of: Entry }): ReactNode => {
  const params = { entry: id }
  if (state === 'approved')
    return (
      <DoButton
        name="withdrawDecisionLog"
        size="small"
        sent={{ params }}
        said="已经撤下。"
        sure={`把${request.name}从公开的答复目录撤下吗？`}
      >
        撤下
      </DoButton>
    )
  if (mine) return <span className="soft">由别人批准</span>
  return (
    <DoButton
      name="approveDecisionLog"
      size="small"
      type="primary"
      sent={{ params }}
      said="已经批准公开。"
      sure={`概述里没有申请人和第三方的任何信息，批准公开${request.name}这一条吗？`}
    >
      批准公开
    </DoButton>
  )
}

const columnsWith = (may: boolean): Columns<Entry> => [
  {
    title: '编号',
    cell: ({ request }) => (
      <Link className="row-link nowrap" to={`/requests/${request.id}`}>
        {request.name}
      </Link>
    ),
  },
  {
    title: '概述',
    cell: ({ summary, decisionTitle }) => (
      <>
        {summary}
        <div className="soft row-under">{decisionTitle}</div>
      </>
    ),
  },
  {
    title: '收到、答复',
    cell: ({ receivedMonth, decidedMonth }) => (
      <span className="nowrap">
        {receivedMonth}、{decidedMonth}
      </span>
    ),
  },
  {
    title: '情况',
    cell: ({ state, stateTitle, writtenBy, approvedBy }) => (
      <>
        <Flag kind={entryKinds[state]}>{stateTitle}</Flag>
        <div className="soft row-under">
          {writtenBy.name} 写{approvedBy !== null && `，${approvedBy.name} 批准`}
        </div>
      </>
    ),
  },
  ...(may ? [{ title: '操作', cell: (row: Entry) => <Act of={row} /> }] : []),
]

/** 答复目录: what the public may read of answers, entry by entry approved by somebody else than who wrote it. */
export const DecisionLog = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const paged = usePages('decisionLog', { limit: 50 }, { organisation })
  const { data } = useAsk('reuseCounts', { params: { organisation } })
  const may = useMay('request.approve')
  return (
    <Block title="答复目录">
      <p className="soft">
        {data?.logPublic === true
          ? '已经批准的在门户的“答复目录”里公开。'
          : '门户现在没有公开答复目录；要公开的，由系统管理员在系统设置里打开。'}
        只有编号、月份、处理结果、依据和本机关写的概述，没有申请人的任何信息。在案卷的“申请”一页写概述。
      </p>
      <PagedTable
        paged={paged}
        columns={columnsWith(may)}
        rowKey={({ id }) => id}
        caption="答复目录"
        empty="还没有写概述的申请。打开一件已经答复的申请，在“公开和保管”里写。"
      />
    </Block>
  )
}
