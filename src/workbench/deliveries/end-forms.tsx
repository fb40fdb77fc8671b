import { Form, Input, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { DateField } from '../parts/date-field.tsx'
import { required } from '../parts/do-form.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { today } from '../parts/time.tsx'
import { FilesField } from '../requests/forms/files-field.tsx'
import type { Attempt, Failure, Taker } from './words.ts'
import { failureOptions, takerOptions } from './words.ts'

/** Which attempt of which letter, at which body. */
export interface Ending {
  readonly letter: string
  readonly organisation: string
  readonly attempt: Attempt
  readonly onClose: () => void
}

const proofs: Readonly<Record<Attempt['way'], string>> = {
  'in-person': '签过字的送达回证，留置的附照片或者录像截图。',
  entrusted: '签过字的送达回证。',
  post: '邮政企业的签收凭证或者查询结果。',
  electronic: '对方回复、系统回执或者截图。',
  announcement: '公告的网页或者照片。',
}

const Proof = ({
  organisation,
  attempt,
  needed,
}: Pick<Ending, 'organisation' | 'attempt'> & { readonly needed: boolean }) => (
  <Form.Item
    name="proof"
    label={needed ? '送达证明' : '退回的凭证'}
    extra={needed ? proofs[attempt.way] : undefined}
    rules={needed ? [{ required: true, message: '请上传送达证明。' }] : []}
  >
    <FilesField organisation={organisation} label="选择文件" />
  </Form.Item>
)

interface Delivered {
  readonly on: string
  readonly taker: Taker
  readonly takerName?: string
  readonly proof?: readonly string[]
  readonly note?: string
}

const TakerFields = ({ way }: Pick<Attempt, 'way'>): ReactNode => {
  const taker: unknown = Form.useWatch('taker')
  const leaves = way === 'in-person' || way === 'entrusted'
  return (
    <>
      <Form.Item name="taker" label="由谁签收">
        <Radio.Group
          className="checks"
          options={takerOptions.filter(({ value }) => leaves || value !== 'left')}
        />
      </Form.Item>
      {taker !== 'self' && (
        <Form.Item
          name="takerName"
          label={taker === 'left' ? '见证人，或者拍照录像的情况' : '代收人和与收件人的关系'}
          rules={required('请填写。')}
        >
          <Input maxLength={200} />
        </Form.Item>
      )}
    </>
  )
}

/** It arrived, with what proves it. */
export const DeliveredForm = ({ letter, organisation, attempt, onClose }: Ending): ReactNode => (
  <FormDrawer<'endDelivery', Delivered>
    name="endDelivery"
    title="登记送达"
    lead="有了送达证明才算送达；送达的日期记入案卷，期限随之计算。"
    submit="登记送达"
    said="已经登记送达。"
    initial={{ on: attempt.until ?? today(), taker: 'self' }}
    sent={({ on, taker, takerName = '', proof = [], note = '' }) => ({
      params: { letter, delivery: attempt.id },
      body: { ending: { state: 'delivered', on, taker, takerName, proof: proof[0] ?? '', note } },
    })}
    onClose={onClose}
  >
    <DateField
      name="on"
      label={
        attempt.way === 'electronic' ? '到达的日期' : attempt.until === null ? '签收的日期' : '期满的日期'
      }
    />
    {attempt.way !== 'electronic' && attempt.until === null && <TakerFields way={attempt.way} />}
    <Proof organisation={organisation} attempt={attempt} needed />
    <Form.Item name="note" label="备注">
      <Input.TextArea rows={2} maxLength={1000} />
    </Form.Item>
  </FormDrawer>
)

interface Failed {
  readonly on: string
  readonly failure: Failure
  readonly proof?: readonly string[]
  readonly note?: string
}

/** It came back, or nobody was there. */
export const FailedForm = ({ letter, organisation, attempt, onClose }: Ending): ReactNode => (
  <FormDrawer<'endDelivery', Failed>
    name="endDelivery"
    title="登记没有送到"
    lead="写明原因，系统提示下一步怎么办。"
    submit="登记"
    danger
    said="已经登记。"
    initial={{ on: today() }}
    sent={({ on, failure, proof = [], note = '' }) => ({
      params: { letter, delivery: attempt.id },
      body: { ending: { state: 'failed', on, failure, proof: proof[0] ?? null, note } },
    })}
    onClose={onClose}
  >
    <Form.Item name="failure" label="原因" rules={[{ required: true, message: '请选择原因。' }]}>
      <Select options={[...failureOptions]} placeholder="选择原因" />
    </Form.Item>
    <DateField name="on" label="退回、未送到的日期" />
    <Proof organisation={organisation} attempt={attempt} needed={false} />
    <Form.Item name="note" label="备注">
      <Input.TextArea rows={2} maxLength={1000} />
    </Form.Item>
  </FormDrawer>
)

/** A record that was a mistake. */
export const StrikeForm = ({ letter, attempt, onClose }: Ending): ReactNode => (
  <FormDrawer<'strikeDelivery', { readonly reason: string }>
    name="strikeDelivery"
    title="划去这次记录"
    lead="只用于记错的。记录保留，不再算数；案卷里已经记入的送达日期，请在案卷里另行更正。"
    submit="划去"
    danger
    said="已经划去。"
    sent={({ reason }) => ({ params: { letter, delivery: attempt.id }, body: { reason } })}
    onClose={onClose}
  >
    <Form.Item name="reason" label="哪里记错了" rules={required('请写明哪里记错了。')}>
      <Input.TextArea rows={2} maxLength={1000} />
    </Form.Item>
  </FormDrawer>
)
