import { Link } from 'react-router'
import { Flag } from '../parts/flag.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import type { RemedyLine } from './words.ts'
import { leftWords, riskOf } from './words.ts'

/** The columns of the list. */
export const columns: Columns<RemedyLine> = [
  {
    title: '编号',
    cell: ({ id, number, pathTitle }) => (
      <>
        <Link className="row-link nowrap" to={`/remedies/${id}`} data-row={id}>
          {number}
        </Link>
        <div className="soft row-under">{pathTitle}</div>
      </>
    ),
  },
  { title: '复议机关、法院', cell: ({ organ }) => organ },
  {
    title: '接下来',
    cell: ({ dueTitle, dueOn, daysLeft }) =>
      dueTitle === null || daysLeft === null ? (
        <span className="soft">没有到期的事</span>
      ) : (
        <>
          <div className={`risk risk-${riskOf(daysLeft)}`}>{leftWords(daysLeft)}</div>
          <div className="soft nowrap">
            {dueTitle} {dueOn}
          </div>
        </>
      ),
  },
  {
    title: '情况',
    cell: ({ stage, stageTitle, resultTitle }) => (
      <>
        <Flag
          kind={
            stage === 'concluded' ? 'plain' : stage === 'answering' || stage === 'redo' ? 'open' : 'state'
          }
        >
          {stageTitle}
        </Flag>
        {resultTitle !== null && <div className="soft row-under">{resultTitle}</div>}
      </>
    ),
  },
  {
    title: '承办人',
    cell: ({ handler }) =>
      handler === null ? (
        <span className="soft nowrap">还没有确定</span>
      ) : (
        <span className="nowrap">{handler.name}</span>
      ),
  },
  { title: '收到日期', cell: ({ receivedOn }) => <span className="nowrap">{receivedOn}</span> },
]
