import { Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import type { Sent } from '../api/operations.ts'
import { DateField } from '../parts/date-field.tsx'
import { required } from '../parts/do-form.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { today } from '../parts/time.tsx'
import { GivingFields } from './giving-fields.tsx'
import type { Giving, LetterDelivery, Way } from './words.ts'
import { ways } from './words.ts'

interface Values {
  readonly way: Way
  readonly on: string
  readonly carrier: 'ems' | 'registered' | 'private'
  readonly mailNumber?: string
  readonly consent?: string
  readonly place?: string
  readonly note?: string
  readonly files?: readonly string[]
  readonly giving?: Giving
}

const attemptOf = ({ way, carrier, mailNumber = '', consent = '', place = '' }: Values) => {
  const attempts: Readonly<Record<Way, Sent<'beginDelivery'>['body']['attempt']>> = {
    'in-person': { way: 'in-person' },
    entrusted: { way: 'entrusted' },
    post: { way: 'post', carrier, mailNumber },
    electronic: { way: 'electronic', consent },
    announcement: { way: 'announcement', place },
  }
  return attempts[way]
}

const Post = (): ReactNode => (
  <>
    <Form.Item
      name="carrier"
      label="寄送单位"
      required
      extra="应当通过邮政企业寄送，不能交给其他快递公司（国办公开办函〔2016〕235号）。"
    >
      <Radio.Group
        className="checks"
        options={[
          { value: 'ems', label: '邮政特快专递（EMS）' },
          { value: 'registered', label: '挂号信' },
          { value: 'private', label: '其他快递公司' },
        ]}
      />
    </Form.Item>
    <Form.Item name="mailNumber" label="邮件号" rules={required('请填写邮件号。')}>
      <Input maxLength={40} placeholder="例如 EA123456789CN" />
    </Form.Item>
  </>
)

/** What is asked on each way. */
const Particulars = ({ of }: { readonly of: LetterDelivery }): ReactNode => {
  const way: unknown = Form.useWatch('way')
  const day = ways.find(({ value }) => value === way)?.day ?? '日期'
  return (
    <>
      <DateField
        name="on"
        label={day}
        {...(way === 'post' && { extra: '邮寄的以交邮之日为答复日期，以邮戳为准。' })}
      />
      {way === 'post' && <Post />}
      {way === 'electronic' && (
        <Form.Item
          name="consent"
          label="申请人怎样同意的"
          extra="写明什么时候、以什么方式同意，发到哪个邮箱或者账号；加密保存。发给申请人的，登记以后申请人凭查询码可以下载文书和选中的文件。"
          rules={required('请写明申请人的同意。')}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      )}
      {way === 'announcement' && (
        <Form.Item
          name="place"
          label="公告登在哪里"
          extra={`自发布之日起经过 ${of.announcement.days} 日视为送达（${of.announcement.basis}）`}
          rules={required('请写明公告登在哪里。')}
        >
          <Input maxLength={500} />
        </Form.Item>
      )}
    </>
  )
}

/** A letter sets out. */
export const BeginForm = ({
  of,
  onClose,
}: {
  readonly of: LetterDelivery
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'beginDelivery', Values>
    name="beginDelivery"
    title="登记送出"
    lead={`${of.title}（${of.number}）。送出以后再登记结果，上传送达证明。`}
    submit="登记送出"
    said="已经登记。"
    initial={{
      way: 'post',
      carrier: 'ems',
      on: today(),
      files: of.givable?.files.map(({ release }) => release) ?? [],
    }}
    sent={(values) => ({
      params: { letter: of.id },
      body: {
        attempt: attemptOf(values),
        on: values.on,
        files: [...(values.files ?? [])],
        ...(values.giving !== undefined && { giving: values.giving }),
        ...(values.note !== undefined && values.note !== '' && { note: values.note }),
      },
    })}
    onClose={onClose}
  >
    <Form.Item name="way" label="送达方式" required>
      <Radio.Group
        className="checks"
        options={ways.map(({ value, label }) => ({
          value,
          label,
          disabled: value === 'announcement' && !of.announcement.allowed,
        }))}
      />
    </Form.Item>
    <Particulars of={of} />
    {of.givable !== null && <GivingFields files={of.givable.files} />}
    <Form.Item name="note" label="备注">
      <Input.TextArea rows={2} maxLength={1000} />
    </Form.Item>
  </FormDrawer>
)
