import { Checkbox, Drawer, Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useAsk } from '../api/ask.ts'
import type { Given } from '../api/operations.ts'
import { useColumnOptions } from '../documents/use-columns.ts'
import { Answer } from '../parts/answer.tsx'
import { DoForm } from '../parts/do-form.tsx'
import { Facts } from '../parts/facts.tsx'
import { StrippedList } from './stripped-list.tsx'

type Proposal = Given<'reuseProposal'>

/** The paragraphs of a body that is nothing but paragraphs. */
const paragraphs = (body: string): readonly string[] => {
  const parsed = new DOMParser().parseFromString(body, 'text/html')
  return [...parsed.querySelectorAll('p')].map(({ textContent }) => textContent)
}

const Shown = ({ of }: { readonly of: Proposal }): ReactNode => (
  <>
    <Facts
      of={[
        ['标题', of.title],
        ['内容概述', of.summary],
        ['整理自', of.number],
        ['附件', of.attachments.length === 0 ? '没有；需要附上的，拟稿以后上传' : of.attachments.join('、')],
      ]}
    />
    <h3 className="reuse-part">正文</h3>
    <div className="reuse-body">
      {paragraphs(of.body).map((text, nth) => (
        // The order of paragraphs never changes here.
        <p key={nth}>{text}</p>
      ))}
    </div>
    <h3 className="reuse-part">去掉的个人信息</h3>
    {of.stripped.length === 0 ? (
      <p className="soft">没有发现申请人、第三方的信息，也没有像个人信息的号码和住址；仍请通读一遍。</p>
    ) : (
      <StrippedList rows={of.stripped} />
    )}
  </>
)

const ProposalForm = ({
  organisation,
  group,
  of,
}: {
  readonly organisation: string
  readonly group: string
  readonly of: Proposal
}): ReactNode => {
  const { options, isFetching } = useColumnOptions(organisation)
  const navigate = useNavigate()
  return (
    <DoForm<'proposeReuse', { readonly column: string; readonly checked: boolean }>
      name="proposeReuse"
      submit="拟稿"
      said="已经拟稿，请补全后送审。"
      marks={false}
      initial={{ column: of.column ?? '' }}
      sent={({ column }) => ({ params: { group }, body: { digest: of.digest, column } })}
      onDone={({ document }) => {
        void navigate(`/documents/${document}`)
      }}
    >
      <Form.Item name="column" label="栏目" rules={[{ required: true, message: '请选择栏目。' }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} loading={isFetching} options={options} />
      </Form.Item>
      <Form.Item
        name="checked"
        valuePropName="checked"
        rules={[
          {
            validator: (_, checked: unknown) =>
              checked === true ? Promise.resolve() : Promise.reject(new Error('请逐条核对后勾选。')),
          },
        ]}
      >
        <Checkbox>我已逐条核对去掉的个人信息，其余内容可以公开</Checkbox>
      </Form.Item>
    </DoForm>
  )
}

/** The document a group would become, to be gone through; then drafted and opened. */
export const ProposeForm = ({
  organisation,
  group,
  onClose,
}: {
  readonly organisation: string
  readonly group: string
  readonly onClose: () => void
}): ReactNode => {
  const asked = useAsk('reuseProposal', { params: { group } })
  return (
    <Drawer open title="拟稿转为主动公开" size={720} onClose={onClose} destroyOnHidden>
      <p className="drawer-lead soft">
        由最近一件答复整理而成，申请人、第三方和像个人信息的内容已经去掉。拟稿以后照常审核、保密审查、发布。
      </p>
      <Answer to={asked}>
        {(data) => (
          <>
            <Shown of={data} />
            <ProposalForm organisation={organisation} group={group} of={data} />
          </>
        )}
      </Answer>
    </Drawer>
  )
}
