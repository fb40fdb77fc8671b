import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Columns } from '../parts/rows-table.tsx'
import { Time } from '../parts/time.tsx'
import { daysLeftOf } from './days-left.ts'
import { StageFlag } from './stage-flag.tsx'
import type { DocumentLine } from './words.ts'

const Due = ({ line }: { readonly line: DocumentLine }): ReactNode => {
  const left = daysLeftOf(line)
  if (left === undefined) return null
  return (
    <>
      <div className={left.urgent ? 'urgent nowrap' : 'nowrap'}>{left.words}</div>
      <div className="soft nowrap">{line.dueOn}</div>
    </>
  )
}

const Turn = ({ line: { turn, scheduledFor, publishedAt, visibility } }: { readonly line: DocumentLine }) => {
  if (turn !== null) return turn.mine ? <strong>{turn.title}（轮到我）</strong> : turn.title
  if (scheduledFor !== null)
    return (
      <>
        <Time at={scheduledFor} /> 发布
      </>
    )
  if (visibility === 'public' && publishedAt !== null)
    return (
      <>
        <Time at={publishedAt} /> 已发布
      </>
    )
  return null
}

/** The columns of the list; `marked` are those chosen for a bulk act. */
export const columnsWith = ({
  marked,
  onMark,
  kindTitle,
}: {
  readonly marked: ReadonlySet<string>
  readonly onMark: (id: string) => void
  readonly kindTitle: (code: string) => string
}): Columns<DocumentLine> => [
  {
    title: '选择',
    cell: ({ id, title }) => (
      <Checkbox
        aria-label={`选择《${title}》`}
        checked={marked.has(id)}
        onChange={() => {
          onMark(id)
        }}
      />
    ),
  },
  {
    title: '名称',
    cell: ({ id, title, indexNumber, kind }) => (
      <>
        <Link className="row-link" to={`/documents/${id}`} data-row={id}>
          {title === '' ? '（还没有名称）' : title}
        </Link>
        <div className="soft row-under">
          {kindTitle(kind)} · {indexNumber}
        </div>
      </>
    ),
  },
  { title: '栏目', cell: ({ column }) => <div className="short-name">{column.name}</div> },
  { title: '情况', cell: (line) => <StageFlag of={line} /> },
  { title: '轮到谁', cell: (line) => <Turn line={line} /> },
  { title: '公开期限', cell: (line) => <Due line={line} /> },
  { title: '起草人', cell: ({ drafter }) => <span className="nowrap">{drafter.name}</span> },
  { title: '改动时间', cell: ({ updatedAt }) => <Time at={updatedAt} /> },
]
