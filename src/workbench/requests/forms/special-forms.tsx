import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { DateField } from '../../parts/date-field.tsx'
import { required } from '../../parts/do-form.tsx'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { today } from '../../parts/time.tsx'
import { useGuide } from '../use-guide.ts'
import type { Acting } from './acting.ts'
import { PickRequest } from './pick-request.tsx'

/** 条例第三十一条: the day both sides confirmed begins the term. */
export const Confirm = ({ request, onClose }: Acting): ReactNode => {
  const channel = useGuide()?.channels.find(({ value }) => value === request.channel)
  return (
    <FormDrawer<'confirmRequest', { readonly confirmedOn: string }>
      name="confirmRequest"
      title="确认收到"
      lead={channel && `${channel.rule}（${channel.basis}）`}
      submit="确认收到"
      said="已经确认，答复期限从次日起算。"
      initial={{ confirmedOn: today() }}
      sent={({ confirmedOn }) => ({
        params: { request: request.id },
        body: { seen: request.seq, confirmedOn },
      })}
      onClose={onClose}
    >
      <DateField name="confirmedOn" label="与申请人确认的日期" />
    </FormDrawer>
  )
}

/** Tells the applicant of the longer term that was consented to. */
export const Extend = ({ request, onClose }: Acting): ReactNode => (
  <FormDrawer<'extendRequest', { readonly on: string }>
    name="extendRequest"
    title="告知延期"
    lead={
      request.extension &&
      `${request.extension.by}于${request.extension.on}同意延长${request.extension.workdays}个工作日。请在期满前书面告知申请人，记下告知书发出的日期。`
    }
    submit="记录告知"
    said="延期已经告知，期限重新计算。"
    initial={{ on: today() }}
    sent={({ on }) => ({ params: { request: request.id }, body: { seen: request.seq, on } })}
    onClose={onClose}
  >
    <DateField name="on" label="告知书发出的日期" />
  </FormDrawer>
)

/** Makes the decision all levels signed. */
export const Decide = ({ request, onClose }: Acting): ReactNode => (
  <FormDrawer<'decideRequest', { readonly on: string }>
    name="decideRequest"
    title="作出决定"
    lead={`各级已经签署：${request.draft?.decisionTitle ?? ''}。作出决定以后答复不能再改，请随即送达。`}
    submit="作出决定"
    said="决定已经作出，请送达答复。"
    initial={{ on: today() }}
    sent={({ on }) => ({
      params: { request: request.id },
      body: { seen: request.seq, on, digest: request.draft?.digest ?? '' },
    })}
    onClose={onClose}
  >
    <DateField name="on" label="决定的日期" extra="不能早于最后一次签署。" />
  </FormDrawer>
)

/** The same request written down twice. */
export const Merge = ({ request, onClose }: Acting): ReactNode => (
  <FormDrawer<'mergeRequest', { readonly other: string; readonly reason: string }>
    name="mergeRequest"
    title="并入另一件"
    lead="只用于同一件申请重复登记（例如信函和网上各来一份）。应当并入收到在先的那一件；本件只作记录，不计入统计。不同的申请请用“关联”。"
    submit="并入"
    danger
    said="已经并入。"
    sent={({ other, reason }) => ({
      params: { request: request.id },
      body: { seen: request.seq, other, reason },
    })}
    onClose={onClose}
  >
    <Form.Item name="other" label="并入哪一件" rules={[{ required: true, message: '请选择另一件申请。' }]}>
      <PickRequest organisation={request.organisation.id} not={request.id} />
    </Form.Item>
    <Form.Item name="reason" label="并案的理由" rules={required('请填写理由。')}>
      <Input.TextArea rows={2} maxLength={1000} />
    </Form.Item>
  </FormDrawer>
)

/** Two requests side by side, each counted. */
export const LinkForm = ({ request, onClose }: Acting): ReactNode => (
  <FormDrawer<'linkRequest', { readonly other: string }>
    name="linkRequest"
    title="关联"
    lead="条例第四十四条：同一信息的多件申请等，可以放在一起看；各自答复、各自计数。"
    submit="关联"
    said="已经关联。"
    sent={({ other }) => ({ params: { request: request.id }, body: { seen: request.seq, other } })}
    onClose={onClose}
  >
    <Form.Item name="other" label="关联哪一件" rules={[{ required: true, message: '请选择另一件申请。' }]}>
      <PickRequest organisation={request.organisation.id} not={request.id} />
    </Form.Item>
  </FormDrawer>
)
