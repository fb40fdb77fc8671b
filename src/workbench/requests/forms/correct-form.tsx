import { Form, Input, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Sent } from '../../api/operations.ts'
import { DateField } from '../../parts/date-field.tsx'
import { required } from '../../parts/do-form.tsx'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { useGuide } from '../use-guide.ts'
import type { Request } from '../words.ts'
import type { Acting } from './acting.ts'

type Truthful = NonNullable<Sent<'correctRequestFact'>['body']['truth']>

interface Typed {
  readonly how: 'mend' | 'strike'
  readonly on: string
  readonly until?: string
  readonly applicantKind?: NonNullable<Truthful['applicantKind']>
  readonly reason: string
}

const Truth = ({ event }: { readonly event: Request['events'][number] }): ReactNode => {
  const how: unknown = Form.useWatch('how')
  const guide = useGuide()
  if (how === 'strike') return null
  return (
    <>
      <DateField name="on" label="实际的日期" />
      {event.facts.some(({ name }) => name === '期限') && (
        <DateField name="until" label="实际的期限" optional extra="没有记错的，不填。" />
      )}
      {event.kind === 'registered' && (
        <Form.Item name="applicantKind" label="申请人类别" extra="年报表三按它分列。没有记错的，不选。">
          <Select
            allowClear
            options={(guide?.applicants ?? []).map(({ value, title }) => ({ value, label: title }))}
          />
        </Form.Item>
      )}
    </>
  )
}

/** Puts a record right, or strikes it out, by a new one; the old one stays. */
export const Correct = ({
  request,
  event,
  onClose,
}: Acting & { readonly event: Request['events'][number] }): ReactNode => (
  <FormDrawer<'correctRequestFact', Typed>
    name="correctRequestFact"
    title={`更正第${event.seq}号记录：${event.title}`}
    lead="原记录保留，另记一条更正；期限按更正以后的记录重新计算。内容记错的，划去以后重新记录。"
    submit="更正"
    danger
    said="已经更正。"
    initial={{ how: 'mend', on: event.on }}
    sent={({ how, on, until, applicantKind, reason }) => ({
      params: { request: request.id },
      body: {
        seen: request.seq,
        replaces: event.seq,
        reason,
        truth:
          how === 'strike'
            ? null
            : {
                on,
                ...(until !== undefined && until !== '' && { until }),
                ...(applicantKind !== undefined && { applicantKind }),
              },
      },
    })}
    onClose={onClose}
  >
    {event.mending === 'strike' && (
      <Form.Item name="how" label="怎样更正" required>
        <Radio.Group
          options={[
            { value: 'mend', label: '改正' },
            { value: 'strike', label: '划去：没有发生过' },
          ]}
        />
      </Form.Item>
    )}
    <Truth event={event} />
    <Form.Item name="reason" label="更正的理由" rules={required('请填写更正的理由。')}>
      <Input.TextArea rows={2} maxLength={1000} />
    </Form.Item>
  </FormDrawer>
)
