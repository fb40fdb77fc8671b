import { Link } from 'react-router'
import { Flag } from '../parts/flag.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { DaysLeft } from './days-left.tsx'
import type { RequestLine } from './words.ts'

const kinds: Readonly<Partial<Record<RequestLine['stage'], 'open' | 'state' | 'grave'>>> = {
  unconfirmed: 'open',
  registered: 'open',
  review: 'state',
  approved: 'state',
  decided: 'state',
}

/** The columns of the list. */
export const columns: Columns<RequestLine> = [
  {
    title: '编号',
    cell: ({ id, number, channelTitle }) => (
      <>
        <Link className="row-link nowrap" to={`/requests/${id}`} data-row={id}>
          {number}
        </Link>
        <div className="soft row-under">{channelTitle}</div>
      </>
    ),
  },
  {
    title: '申请内容',
    cell: ({ subject, applicant, applicantKindTitle }) => (
      <>
        <div>{subject}</div>
        <div className="soft row-under">
          {applicant} · {applicantKindTitle}
        </div>
      </>
    ),
  },
  { title: '期限', cell: (line) => <DaysLeft of={line} /> },
  {
    title: '情况',
    cell: ({ stage, stageTitle, waits, outcomeTitle }) => (
      <>
        <Flag kind={kinds[stage] ?? 'plain'}>{stageTitle}</Flag>
        {waits.length > 0 && <div className="soft row-under">{waits.join('、')}</div>}
        {outcomeTitle !== null && <div className="soft row-under">{outcomeTitle}</div>}
      </>
    ),
  },
  {
    title: '经办人',
    cell: ({ handler, section }) =>
      handler === null ? (
        <span className="soft nowrap">还没有分办</span>
      ) : (
        <>
          <span className="nowrap">{handler.name}</span>
          {section !== null && <div className="soft row-under">{section.name}</div>}
        </>
      ),
  },
  { title: '收到日期', cell: ({ receivedOn }) => <span className="nowrap">{receivedOn ?? '—'}</span> },
]
