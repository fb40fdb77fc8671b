import { Checkbox, Form, Input, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useAsk } from '../api/ask.ts'
import type { Sent } from '../api/operations.ts'
import { DateField } from '../parts/date-field.tsx'
import { required } from '../parts/do-form.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { today } from '../parts/time.tsx'
import { PickRequests } from './pick-requests.tsx'

type Body = Sent<'openRemedy'>['body']

interface Typed extends Pick<Body, 'form' | 'cameOn' | 'organ' | 'against'> {
  readonly requests?: readonly string[]
  readonly afterReview?: boolean
  readonly review?: string
  readonly claimant: string
  readonly others?: string
  readonly contact?: string
  readonly claims: string
  readonly copied?: boolean
  readonly noticedOn?: string
  readonly procedure?: 'ordinary' | 'simple'
  readonly reference?: string
}

const bodyOf = (typed: Typed): Body => ({
  form: typed.form,
  cameOn: typed.cameOn,
  organ: typed.organ,
  against: typed.against,
  requests: [...(typed.requests ?? [])],
  afterReview: typed.form === 'litigation' && typed.afterReview === true,
  review: typed.form === 'litigation' && typed.afterReview === true ? (typed.review ?? null) : null,
  claim: {
    claimant: typed.claimant,
    others: typed.others ?? '',
    contact: typed.contact ?? '',
    claims: typed.claims,
  },
  notice:
    typed.copied === true
      ? {
          on: typed.noticedOn ?? typed.cameOn,
          procedure: typed.procedure ?? 'ordinary',
          reference: typed.reference ?? '',
          until: null,
        }
      : null,
})

/** Which reconsideration went before: those of the body that came to an end. */
const PickReview = ({
  organisation,
  ...field
}: {
  readonly organisation: string
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string) => void
}): ReactNode => {
  const { data } = useAsk('remedies', { query: { organisation, form: 'reconsideration', limit: 100 } })
  return (
    <Select
      {...field}
      allowClear
      placeholder="没有登记在本系统的不选"
      options={(data?.rows ?? []).map(({ id, number, resultTitle }) => ({
        value: id,
        label: resultTitle === null ? number : `${number} ${resultTitle}`,
      }))}
    />
  )
}

const NoticeFields = ({ terms }: { readonly terms: string | undefined }): ReactNode => {
  const copied: unknown = Form.useWatch('copied')
  return (
    <>
      <Form.Item name="copied" valuePropName="checked" extra="收到副本之日起，答复、举证的期限开始计算。">
        <Checkbox>已经收到申请书、起诉状副本</Checkbox>
      </Form.Item>
      {copied === true && (
        <>
          <DateField name="noticedOn" label="收到副本之日" />
          <Form.Item name="procedure" label="程序" extra={terms} required>
            <Radio.Group
              options={[
                { value: 'ordinary', label: '普通程序' },
                { value: 'simple', label: '简易程序' },
              ]}
            />
          </Form.Item>
          <Form.Item name="reference" label="案号">
            <Input maxLength={100} placeholder="例如：示政复〔2026〕8号" />
          </Form.Item>
        </>
      )}
    </>
  )
}

const AfterReview = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const form: unknown = Form.useWatch('form')
  const after: unknown = Form.useWatch('afterReview')
  if (form !== 'litigation') return null
  return (
    <>
      <Form.Item name="afterReview" valuePropName="checked">
        <Checkbox>经过行政复议以后起诉</Checkbox>
      </Form.Item>
      {after === true && (
        <Form.Item name="review" label="前面的行政复议">
          <PickReview organisation={organisation} />
        </Form.Item>
      )}
    </>
  )
}

/** Opens the file of a reconsideration or a suit; goes to it. */
export const OpenForm = ({
  organisation,
  requests,
  onClose,
}: {
  readonly organisation: string
  /** Requests it is about to begin with, with their numbers. */
  readonly requests: readonly { readonly id: string; readonly number: string }[]
  readonly onClose: () => void
}): ReactNode => {
  const navigate = useNavigate()
  const { data: guide } = useAsk('remedyGuide', {})
  return (
    <FormDrawer<'openRemedy', Typed>
      name="openRemedy"
      title="登记复议、诉讼"
      lead="编号自动生成。申请人、原告加密保存，平时遮盖。"
      submit="登记"
      said="已经登记。"
      initial={{
        form: 'reconsideration',
        against: 'decision',
        cameOn: today(),
        noticedOn: today(),
        procedure: 'ordinary',
        copied: true,
        requests: requests.map(({ id }) => id),
      }}
      sent={(typed) => ({ params: { organisation }, body: bodyOf(typed) })}
      onDone={({ id }) => void navigate(`/remedies/${id}`)}
      onClose={onClose}
    >
      <Form.Item name="form" label="途径" required>
        <Radio.Group options={(guide?.forms ?? []).map(({ id, title }) => ({ value: id, label: title }))} />
      </Form.Item>
      <AfterReview organisation={organisation} />
      <Form.Item name="organ" label="复议机关、法院" rules={required('请填写复议机关或者法院的全称。')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="against" label="针对什么" required>
        <Select options={(guide?.objects ?? []).map(({ id, title }) => ({ value: id, label: title }))} />
      </Form.Item>
      <Form.Item name="requests" label="涉及的申请">
        <PickRequests organisation={organisation} known={requests} />
      </Form.Item>
      <Form.Item name="claimant" label="申请人、原告" rules={required('请填写申请人或者原告。')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="contact" label="联系方式">
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="others" label="第三人">
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
      <Form.Item name="claims" label="请求事项" rules={required('请填写请求事项。')}>
        <Input.TextArea rows={3} maxLength={5000} />
      </Form.Item>
      <DateField name="cameOn" label="收到之日" />
      <NoticeFields terms={guide?.terms} />
    </FormDrawer>
  )
}
