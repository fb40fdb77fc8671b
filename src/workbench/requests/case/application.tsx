import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link } from 'react-router'
import { useDo } from '../../api/ask.ts'
import type { Given } from '../../api/operations.ts'
import { useMay } from '../../app/session.tsx'
import { Block } from '../../parts/block.tsx'
import { Facts } from '../../parts/facts.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import type { Request } from '../words.ts'

type Revealed = Given<'revealRequest'>

const factsOf = (
  { form, proofTitle, applicantKindTitle, wantedTitle, wayTitle }: Request,
  full?: Revealed,
) => {
  const shown = full?.form ?? form
  const { agent } = shown
  return [
    ['申请人', `${shown.name}（${applicantKindTitle}）`],
    ['联系人', shown.contact],
    ['证件', shown.idNumber === null ? null : `${proofTitle ?? ''} ${shown.idNumber}`],
    ['电话', shown.phone],
    ['电子邮箱', shown.email],
    ['通信地址', [shown.address, shown.postcode].filter((part) => part !== null).join('　')],
    ['代理人', agent && `${agent.name}　${agent.idNumber}　${agent.phone}`],
    ['获取信息的形式', `${wantedTitle}，${wayTitle}`],
    ['需要的帮助', shown.help],
  ] as const
}

/** Third parties in full, where they were asked to be shown. */
const parties = ({ texts }: Revealed, { events }: Request) =>
  texts.flatMap(({ seq, texts: told }) => {
    const event = events.find((each) => each.seq === seq)
    if (event?.kind !== 'third-party-asked') return []
    return [[event.title, `${told['name'] ?? ''}　${told['contact'] ?? ''}`] as const]
  })

/** What was applied for and by whom: covered, until somebody who may asks to see it; each look is written down. */
export const Application = ({ request }: { readonly request: Request }): ReactNode => {
  const may = useMay('request.personal')
  const [full, setFull] = useState<Revealed>()
  const revealing = useDo('revealRequest')
  return (
    <Block
      title="申请表"
      actions={
        may &&
        (full === undefined ? (
          <Button
            size="small"
            loading={revealing.isPending}
            title="查看申请人、第三方的完整信息，这次查看记入审计"
            onClick={() => {
              revealing.mutate({ params: { request: request.id } }, { onSuccess: setFull })
            }}
          >
            查看个人信息
          </Button>
        ) : (
          <Button
            size="small"
            onClick={() => {
              setFull(undefined)
            }}
          >
            重新遮盖
          </Button>
        ))
      }
    >
      <ProblemNote problem={revealing.error} />
      {full !== undefined && (
        <p className="soft" role="status">
          以下是完整的个人信息，这次查看已经记入审计。
        </p>
      )}
      <Facts of={factsOf(request, full)} />
      {full !== undefined && <Facts of={parties(full, request)} />}
      <h3>申请内容</h3>
      <p className="told">{full?.form.description ?? request.form.description}</p>
      {request.others.length > 0 && (
        <ul className="plain-list">
          {request.others.map(({ id, number, how }) => (
            <li key={`${how} ${id}`}>
              {how} <Link to={`/requests/${id}`}>{number}</Link>
            </li>
          ))}
        </ul>
      )}
    </Block>
  )
}
