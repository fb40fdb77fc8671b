import { Button, Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../../api/ask.ts'
import type { Given } from '../../api/operations.ts'
import { Answer } from '../../parts/answer.tsx'
import { Facts } from '../../parts/facts.tsx'

type Proof = Given<'requestProof'>
type Row = Proof['rows'][number]

const marks: Readonly<Record<string, string>> = {
  zero: '起算日',
  counted: '计入',
  rest: '休息日',
  consulting: '征求意见',
  waiting: '等申请人',
  held: '顺延',
  voided: '重新计算前',
}

const Day = ({
  row: { date, weekday, counts, number, mark, why, article, events },
}: {
  readonly row: Row
}) => (
  <tr className={`proof-${counts ? 'counts' : mark}`}>
    <th scope="row">{date}</th>
    <td>{weekday}</td>
    <td>{counts ? `第 ${number ?? ''} 日` : (marks[mark] ?? mark)}</td>
    <td>
      {why}
      <span className="soft">（{article}）</span>
      {events.map(({ text, article: by }) => (
        <div key={text} className="proof-event">
          {text}
          <span className="soft">（{by}）</span>
        </div>
      ))}
    </td>
  </tr>
)

const sums = (totals: Proof['totals']): string =>
  Object.entries(totals)
    .filter(([, days]) => days > 0)
    .map(([mark, days]) => `${marks[mark] ?? mark} ${days} 日`)
    .join('，')

/** The 期限计算书: every day from receipt to the due date, whether it counts, and by which article. */
const Sheet = ({ of }: { readonly of: Proof }): ReactNode => (
  <article className="proof" tabIndex={0} aria-label="答复期限计算书">
    <h2>答复期限计算书</h2>
    <Facts
      of={[
        ['申请编号', of.number],
        ['收到申请之日', of.receivedOn],
        ['答复期限', `${of.length} 个工作日，自 ${of.begunOn} 的次日起算（${of.article}）`],
        [
          '期限届满之日',
          of.due === null
            ? '目前不能确定：正在等待申请人，或者征求意见书还没有送达'
            : `${of.due}${of.provisional ? '（暂定：有的年份放假安排还没有公布，公布后重新计算）' : ''}`,
        ],
        ['合计', sums(of.totals)],
      ]}
    />
    {of.breaches.map(({ message, basis }) => (
      <p key={message} className="urgent">
        {message}（{basis}）
      </p>
    ))}
    <table className="proof-days">
      <caption className="unseen">逐日计算</caption>
      <thead>
        <tr>
          <th scope="col">日期</th>
          <th scope="col">星期</th>
          <th scope="col">计算</th>
          <th scope="col">理由和依据</th>
        </tr>
      </thead>
      <tbody>
        {of.rows.map((row) => (
          <Day key={row.date} row={row} />
        ))}
      </tbody>
    </table>
  </article>
)

/** How the due date was reached, over the page it is asked on; prints by itself. */
export const ProofDrawer = ({
  request,
  onClose,
}: {
  readonly request: string
  readonly onClose: () => void
}): ReactNode => {
  const asked = useAsk('requestProof', { params: { request } })
  return (
    <Drawer
      open
      title="期限计算书"
      size={760}
      onClose={onClose}
      destroyOnHidden
      extra={
        <Button
          onClick={() => {
            window.print()
          }}
        >
          打印
        </Button>
      }
    >
      <Answer to={asked}>{(proof) => <Sheet of={proof} />}</Answer>
    </Drawer>
  )
}
