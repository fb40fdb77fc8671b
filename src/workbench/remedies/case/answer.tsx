import type { ReactNode } from 'react'
import { Block } from '../../parts/block.tsx'
import { Facts } from '../../parts/facts.tsx'
import type { Columns } from '../../parts/rows-table.tsx'
import { RowsTable } from '../../parts/rows-table.tsx'
import type { Remedy } from '../words.ts'

const days: Columns<Remedy['proof'][number]> = [
  { title: '日期', cell: ({ date }) => <span className="nowrap">{date}</span> },
  { title: '星期', cell: ({ weekday }) => weekday },
  { title: '第几日', cell: ({ number }) => number ?? '不计入' },
  { title: '为什么', cell: ({ why }) => why },
]

const answeredText = ({ answeredOn, late }: Remedy['answers'][number]): string => {
  if (answeredOn === null) return '还没有提交'
  return `${answeredOn}${late ? '，已经逾期' : '，按期'}`
}

/** Until when the answer is due and how that is reckoned, day by day; what is handed in; what silence costs. */
export const AnswerDue = ({ remedy }: { readonly remedy: Remedy }): ReactNode => (
  <Block title="答复和举证">
    {remedy.answers.length === 0 && <p className="soft">还没有收到申请书、起诉状副本，期限没有起算。</p>}
    {remedy.answers.map((answer) => (
      <Facts
        key={answer.receivedOn + answer.instanceTitle}
        of={[
          ['审级', `${answer.instanceTitle}，${answer.procedureTitle}`],
          ['案号', answer.reference],
          ['收到副本之日', answer.receivedOn],
          [
            '期限',
            `${answer.term}（${answer.basis}，${answer.certainty}），到 ${answer.lawfulDue}${answer.provisional ? '（暂定）' : ''}`,
          ],
          ['准许延长至', answer.due > answer.lawfulDue && answer.due],
          ['提交', answeredText(answer)],
        ]}
      />
    ))}
    <p className="soft">{remedy.warning}</p>
    {remedy.proof.length > 0 && (
      <details>
        <summary>期限怎样算出</summary>
        <RowsTable caption="期限逐日计算" rows={remedy.proof} columns={days} rowKey={({ date }) => date} />
      </details>
    )}
    <details>
      <summary>应当提交的材料</summary>
      <ul>
        {remedy.handIns.map(({ title, basis, certainty }) => (
          <li key={title}>
            {title}
            <span className="soft">
              （{basis}，{certainty}）
            </span>
          </li>
        ))}
      </ul>
    </details>
  </Block>
)
