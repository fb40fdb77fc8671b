import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Flag } from '../parts/flag.tsx'
import { RowButton } from '../parts/row-button.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import type { DeliveryLine } from './words.ts'
import { stateFlags } from './words.ts'

/** How it went out: the way, its day, the number of the post. */
const LastAttempt = ({ of }: { readonly of: NonNullable<DeliveryLine['last']> }): ReactNode => (
  <>
    <span className="nowrap">
      {of.carrierTitle ?? of.wayTitle} {of.beganOn}
    </span>
    {of.mailNumber !== null && <div className="soft row-under">{of.mailNumber}</div>}
    {of.until !== null && <div className="soft row-under">到 {of.until} 期满</div>}
  </>
)

/** The columns of the list; `marked` are those chosen to be printed. */
export const columnsWith = ({
  marked,
  onMark,
  open,
}: {
  readonly marked: ReadonlySet<string>
  readonly onMark: (id: string) => void
  readonly open: (id: string) => void
}): Columns<DeliveryLine> => [
  {
    title: '选择',
    cell: ({ id, number }) => (
      <Checkbox
        aria-label={`选择${number}`}
        checked={marked.has(id)}
        onChange={() => {
          onMark(id)
        }}
      />
    ),
  },
  {
    title: '文书',
    cell: ({ id, title, number }) => (
      <>
        <RowButton
          onOpen={() => {
            open(id)
          }}
        >
          {title}
        </RowButton>
        <div className="soft row-under">{number}</div>
      </>
    ),
  },
  {
    title: '申请',
    cell: ({ request, requestNumber, party }) => (
      <>
        <Link className="nowrap" to={`/requests/${request}`}>
          {requestNumber}
        </Link>
        {party !== '' && <div className="soft row-under">{party}</div>}
      </>
    ),
  },
  { title: '制发日期', cell: ({ issuedOn }) => <span className="nowrap">{issuedOn}</span> },
  {
    title: '送达情况',
    cell: ({ state, stateTitle, waitsFor }) => (
      <>
        <Flag kind={stateFlags[state]}>{stateTitle}</Flag>
        {waitsFor !== null && <div className="soft row-under">{waitsFor}</div>}
      </>
    ),
  },
  { title: '最近一次', cell: ({ last }) => (last === null ? '—' : <LastAttempt of={last} />) },
]
