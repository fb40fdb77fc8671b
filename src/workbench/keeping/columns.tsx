import { Link } from 'react-router'
import { Flag } from '../parts/flag.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import type { RowOf } from '../api/operations.ts'

type DueLine = RowOf<'keepingDue'>

/** A case by its number. */
export const caseLink = ({
  request,
}: {
  readonly request: { readonly id: string; readonly name: string }
}) => (
  <Link className="row-link nowrap" to={`/requests/${request.id}`}>
    {request.name}
  </Link>
)

/** The columns of cases with their terms. */
export const dueColumns: Columns<DueLine> = [
  { title: '编号', cell: caseLink },
  {
    title: '类别',
    cell: ({ classTitle, termTitle }) => (
      <>
        {classTitle}
        <div className="soft row-under">{termTitle}</div>
      </>
    ),
  },
  { title: '办结', cell: ({ endedOn }) => <span className="nowrap">{endedOn}</span> },
  {
    title: '届满',
    cell: ({ overOn, ground }) => (
      <>
        <span className="nowrap">{overOn ?? '—'}</span>
        {ground !== null && <div className="soft row-under">{ground}</div>}
      </>
    ),
  },
  {
    title: '情况',
    cell: ({ obstacle, obstacleTitle }) =>
      obstacle === null ? (
        <Flag kind="grave">今晚删除</Flag>
      ) : (
        <Flag kind={obstacle === 'held' ? 'state' : obstacle === 'unpacked' ? 'open' : 'plain'}>
          {obstacleTitle}
        </Flag>
      ),
  },
]
