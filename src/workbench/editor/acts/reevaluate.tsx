import { Form, Radio } from 'antd'
import type { ReactNode } from 'react'
import { DateField } from '../../parts/date-field.tsx'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import type { Acting } from './acting.ts'
import { ReasonField } from './fields.tsx'

interface Typed {
  readonly verdict: 'still-withheld' | 'now-proactive'
  readonly reason: string
  readonly nextOn?: string
}

const NextOn = (): ReactNode =>
  Form.useWatch('verdict') === 'still-withheld' && <DateField name="nextOn" label="下次评估的日期" />

/** 条例第十八条: whether what is withheld may be published by now. */
export const Reevaluate = ({ document, onClose }: Acting): ReactNode => (
  <FormDrawer<'reevaluateDocument', Typed>
    name="reevaluateDocument"
    title="重新评估"
    lead="条例第十八条：不予公开的信息要定期评估审查，因情势变化可以公开的，应当公开。"
    submit="记录评估结果"
    said="已经记录。"
    initial={{ verdict: 'still-withheld' }}
    sent={({ verdict, reason, nextOn }) => ({
      params: { document: document.id },
      body: { verdict, reason, nextOn: verdict === 'still-withheld' ? (nextOn ?? null) : null },
    })}
    onClose={onClose}
  >
    <Form.Item name="verdict" label="结果" required>
      <Radio.Group
        options={[
          { value: 'still-withheld', label: '仍然不公开' },
          { value: 'now-proactive', label: '可以主动公开，回到起草' },
        ]}
      />
    </Form.Item>
    <ReasonField />
    <NextOn />
  </FormDrawer>
)
