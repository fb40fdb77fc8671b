import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useAsk } from '../api/ask.ts'
import { useMay } from '../app/session.tsx'
import { Answer } from '../parts/answer.tsx'
import { DoButton } from '../parts/do-button.tsx'
import { Facts } from '../parts/facts.tsx'
import { Flag } from '../parts/flag.tsx'
import { Forms } from '../parts/forms.tsx'
import { DeclineForm, LinkForm } from './group-forms.tsx'
import { ProposeForm } from './propose-form.tsx'
import { StrippedList } from './stripped-list.tsx'
import type { Group } from './words.ts'
import { stateKinds } from './words.ts'

const Acts = ({ organisation, of }: { readonly organisation: string; readonly of: Group }): ReactNode => {
  const { id, document, declined } = of
  const params = { group: id }
  if (document !== null)
    return (
      <DoButton
        name="unlinkReuse"
        sent={{ params }}
        said="已经取消关联，文件本身没有变化。"
        sure={`不再把《${document.name}》作为这一组的文件吗？文件本身不变。`}
      >
        取消关联
      </DoButton>
    )
  return (
    <>
      <Forms
        size="middle"
        of={[
          {
            title: '拟稿转为主动公开',
            main: true,
            form: (close) => <ProposeForm organisation={organisation} group={id} onClose={close} />,
          },
          {
            title: '关联已公开的文件',
            form: (close) => <LinkForm organisation={organisation} group={id} onClose={close} />,
          },
          ...(declined === null
            ? [
                {
                  title: '不转为主动公开',
                  form: (close: () => void) => <DeclineForm group={id} onClose={close} />,
                },
              ]
            : []),
        ]}
      />
      {declined !== null && (
        <DoButton name="declineReuse" sent={{ params, body: { reason: null } }} said="已经恢复。">
          重新考虑
        </DoButton>
      )}
    </>
  )
}

const Members = ({ members }: Pick<Group, 'members'>): ReactNode => (
  <ul className="reuse-members">
    {members.map(
      ({ request, partTitle, likeness, applicant, outcomeTitle, concludedOn, suggested, text }) => (
        <li key={request.id}>
          <div className="reuse-member-head">
            <Link to={`/requests/${request.id}`}>{request.name}</Link>
            <Flag>{partTitle}</Flag>
            <Flag>与首件相同 {likeness}%</Flag>
            <span className="soft">
              申请人{applicant}
              {outcomeTitle !== null && `，${concludedOn ?? ''} ${outcomeTitle}`}
            </span>
            {suggested && <Flag kind="open">申请人建议公开</Flag>}
          </div>
          <p className="told">{text === '' ? '（内容已按保存期限删除）' : text}</p>
        </li>
      ),
    )}
  </ul>
)

const View = ({ organisation, of }: { readonly organisation: string; readonly of: Group }): ReactNode => {
  const may = useMay('reuse.manage')
  const { state, stateTitle, requests, applicants, pointed, followed, declined, document, stripped } = of
  return (
    <>
      <Facts
        of={[
          ['情况', <Flag kind={stateKinds[state]}>{stateTitle}</Flag>],
          ['公开的申请', `${requests}件，${applicants}个不同的申请人`],
          ['指引到已公开内容', pointed + followed === 0 ? null : `答复 ${pointed} 件，申请前 ${followed} 次`],
          ['不转的理由', declined],
          ['文件', document && <Link to={`/documents/${document.id}`}>{document.name}</Link>],
        ]}
      />
      {may && (
        <div className="row-actions reuse-acts">
          <Acts organisation={organisation} of={of} />
        </div>
      )}
      {stripped.length > 0 && (
        <>
          <h3 className="reuse-part">拟稿时去掉的个人信息</h3>
          <StrippedList rows={stripped} />
        </>
      )}
      <h3 className="reuse-part">归为一组的依据</h3>
      <p className="soft">
        每件与首件逐字比较：三个字一段，相同的段数占全部的比例。申请人用序号区分，同一个人同一个序号。
      </p>
      <Members members={of.members} />
    </>
  )
}

/** A group with its evidence, and what may be done with it. */
export const GroupDrawer = ({
  organisation,
  group,
  onClose,
}: {
  readonly organisation: string
  readonly group: string
  readonly onClose: () => void
}): ReactNode => {
  const asked = useAsk('reuseGroup', { params: { group } })
  return (
    <Drawer open title="相近的申请" size={720} onClose={onClose} destroyOnHidden>
      <Answer to={asked}>{(data) => <View organisation={organisation} of={data} />}</Answer>
    </Drawer>
  )
}
