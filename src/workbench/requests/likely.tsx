import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { RowOf } from '../api/operations.ts'
import { Flag } from '../parts/flag.tsx'

type Likely = RowOf<'likelyToRequest'>

/** Other requests that may be the same, each laid beside the text of this one. */
export const LikelyList = ({
  rows,
  text,
}: {
  readonly rows: readonly Likely[]
  /** What this request asks for. */
  readonly text: string
}): ReactNode => (
  <ul className="likely">
    {rows.map((one) => (
      <li key={one.id}>
        <div className="likely-head">
          <Link to={`/requests/${one.id}`} target="_blank" rel="noreferrer">
            {one.number}
          </Link>
          <span className="soft">
            {one.receivedOn ?? '还没有确认'} 收到，{one.stageTitle}
            {one.outcomeTitle !== null && `，${one.concludedOn ?? ''} ${one.outcomeTitle}`}
          </span>
          {one.same.map((what) => (
            <Flag key={what} kind="open">
              {what}相同
            </Flag>
          ))}
          <Flag>内容相似 {one.likeness}%</Flag>
        </div>
        <div className="likely-texts">
          <div>
            <div className="soft">这件</div>
            <p className="told">{text}</p>
          </div>
          <div>
            <div className="soft">{one.number}</div>
            <p className="told">{one.text}</p>
          </div>
        </div>
      </li>
    ))}
  </ul>
)
