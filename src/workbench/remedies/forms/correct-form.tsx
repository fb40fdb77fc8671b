import { Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { DateField } from '../../parts/date-field.tsx'
import { required } from '../../parts/do-form.tsx'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import type { Remedy } from '../words.ts'

interface Typed {
  readonly how: 'mend' | 'strike'
  readonly on?: string
  readonly reason: string
}

const Day = (): ReactNode => {
  const how: unknown = Form.useWatch('how')
  return how === 'strike' ? null : <DateField name="on" label="实际的日期" />
}

/** Puts the day of a record right, or strikes it out, by a new one; the old one stays. */
export const Correct = ({
  remedy,
  event,
  onClose,
}: {
  readonly remedy: Remedy
  readonly event: Remedy['events'][number]
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'correctRemedyFact', Typed>
    name="correctRemedyFact"
    title={`更正第${event.seq}号记录：${event.title}`}
    lead="原记录保留，另记一条更正；期限重新计算。内容记错的，划去以后重新记录。"
    submit="更正"
    danger
    said="已经更正。"
    initial={{ how: 'mend', on: event.on }}
    sent={({ how, on, reason }) => ({
      params: { remedy: remedy.id },
      body: { seen: remedy.seq, replaces: event.seq, on: how === 'strike' ? null : (on ?? null), reason },
    })}
    onClose={onClose}
  >
    <Form.Item name="how" label="怎样更正" required>
      <Radio.Group
        options={[
          { value: 'mend', label: '改正日期' },
          { value: 'strike', label: '划去：没有发生过' },
        ]}
      />
    </Form.Item>
    <Day />
    <Form.Item name="reason" label="更正的理由" rules={required('请填写更正的理由。')}>
      <Input.TextArea rows={2} maxLength={1000} />
    </Form.Item>
  </FormDrawer>
)
