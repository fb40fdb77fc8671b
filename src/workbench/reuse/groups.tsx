import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link } from 'react-router'
import { useAsk, usePages } from '../api/ask.ts'
import { Block } from '../parts/block.tsx'
import { Flag } from '../parts/flag.tsx'
import { PagedTable } from '../parts/paged-table.tsx'
import { RowButton } from '../parts/row-button.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { GroupDrawer } from './group-drawer.tsx'
import type { GroupLine } from './words.ts'
import { stateKinds } from './words.ts'

const columnsWith = (open: (group: string) => void): Columns<GroupLine> => [
  {
    title: '申请的内容',
    cell: ({ id, subject, number }) => (
      <>
        <RowButton
          onOpen={() => {
            open(id)
          }}
        >
          {subject === '' ? '（内容已按保存期限删除）' : subject}
        </RowButton>
        <div className="soft row-under">首件 {number}</div>
      </>
    ),
  },
  { title: '申请人', cell: ({ applicants }) => `${applicants}人`, numeric: true },
  { title: '公开的申请', cell: ({ requests }) => `${requests}件`, numeric: true },
  {
    title: '情况',
    cell: ({ state, stateTitle, suggested, document }) => (
      <>
        <Flag kind={stateKinds[state]}>{stateTitle}</Flag>
        {suggested > 0 && <div className="soft row-under">{suggested}位申请人建议公开</div>}
        {document !== null && (
          <div className="row-under">
            <Link to={`/documents/${document.id}`}>{document.name}</Link>
          </div>
        )}
      </>
    ),
  },
  {
    title: '指引',
    cell: ({ pointed, followed }) => (
      <span className="nowrap">
        答复 {pointed} 件，申请前 {followed} 次
      </span>
    ),
  },
  { title: '最近答复', cell: ({ lastOn }) => <span className="nowrap">{lastOn ?? '—'}</span> },
]

/** What publishing saved, by two numbers that are not added up. */
const Saved = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const { data } = useAsk('reuseCounts', { params: { organisation } })
  if (data === undefined) return null
  const { published, pointed, followed, leastApplicants, leastLikeness } = data
  return (
    <Block title="少办的申请">
      <dl className="facts reuse-saved">
        <div>
          <dt>已经转为主动公开</dt>
          <dd>{published}组</dd>
        </div>
        <div>
          <dt>以后的申请，指引到已公开内容答复的</dt>
          <dd>{pointed}件</dd>
        </div>
        <div>
          <dt>填写申请时，先去看已公开内容的</dt>
          <dd>{followed}次</dd>
        </div>
      </dl>
      <p className="soft">
        两个数分开看，不相加：前一个仍是申请，只是不必再检索、再审签；后一个是否本来会成为申请，无从知道。
        内容相同 {leastLikeness}% 以上的归为一组，有 {leastApplicants}{' '}
        个以上不同申请人的列出；在系统设置里调整。
      </p>
    </Block>
  )
}

/** Groups of requests for much the same, and what became of them. */
export const Groups = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const paged = usePages('reuseGroups', { limit: 50 }, { organisation })
  const [open, setOpen] = useState<string>()
  return (
    <>
      <Saved organisation={organisation} />
      <Block title="多人申请的相近信息">
        <PagedTable
          paged={paged}
          columns={columnsWith(setOpen)}
          rowKey={({ id }) => id}
          caption="多人申请的相近信息"
          empty="还没有多个申请人申请相近的信息。答复送达以后几分钟内归组。"
        />
      </Block>
      {open !== undefined && (
        <GroupDrawer
          organisation={organisation}
          group={open}
          onClose={() => {
            setOpen(undefined)
          }}
        />
      )}
    </>
  )
}
