import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useMay } from '../../app/session.tsx'
import { Block } from '../../parts/block.tsx'
import { DoButton } from '../../parts/do-button.tsx'
import type { Fact } from '../../parts/facts.tsx'
import { Facts } from '../../parts/facts.tsx'
import type { Remedy } from '../words.ts'

const rulingFact = ({ instanceTitle, title, on, servedOn, basis }: Remedy['rulings'][number]): Fact => [
  instanceTitle,
  `${title}，${on} 作出，${servedOn === null ? '还没有收到' : `${servedOn} 收到`}${basis === null ? '' : `（${basis}）`}`,
]

const Flags = ({ remedy }: { readonly remedy: Remedy }): ReactNode => {
  const may = useMay('request.handle')
  if (remedy.flags.length === 0) return null
  return (
    <>
      <h3>同类的申请</h3>
      <p className="soft">同一种处理、内容相似的申请，请核对是否需要自行纠正。</p>
      <ul className="plain-list">
        {remedy.flags.map(({ id, request, number, stageTitle, outcomeTitle, likeness, seenBy }) => (
          <li key={id}>
            <Link to={`/requests/${request}`}>{number}</Link>
            <span className="soft">
              {' · '}
              {stageTitle}
              {outcomeTitle !== null && `，${outcomeTitle}`}，相似 {likeness}%
              {seenBy !== null && `，${seenBy}已核对`}
            </span>
            {may && seenBy === null && (
              <DoButton name="seeRemedyFlag" size="small" sent={{ params: { flag: id } }} said="已经记下。">
                已核对
              </DoButton>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const redoFacts = ({ redo }: Remedy): readonly Fact[] =>
  redo === null
    ? []
    : [
        ['写明的期限', redo.term],
        ['履行的最后一日', redo.due ?? '生效以后计算'],
        [
          '转回重新办理',
          redo.requests.length > 0 &&
            redo.requests.map(({ id, number }) => (
              <div key={id}>
                <Link to={`/requests/${id}`}>{number}</Link>
              </div>
            )),
        ],
        ['履行完毕', redo.performedOn],
      ]

/** What it came to, from when that binds, what it asks, and what is like it. */
export const Results = ({ remedy }: { readonly remedy: Remedy }): ReactNode => (
  <Block title="结果和履行">
    {remedy.rulings.length === 0 && <p className="soft">还没有结果。</p>}
    <Facts
      of={[
        ...remedy.rulings.map(rulingFact),
        ['可以上诉至', remedy.appealUntil],
        ['生效之日', remedy.boundOn],
        ...redoFacts(remedy),
      ]}
    />
    {remedy.hearings.length > 0 && (
      <Facts
        of={remedy.hearings.map(({ day, title, head }): Fact => [
          title,
          `${day}${head === null ? '' : head ? '，负责人出庭、到场' : '，负责人没有出庭、到场'}`,
        ])}
      />
    )}
    <Flags remedy={remedy} />
  </Block>
)
