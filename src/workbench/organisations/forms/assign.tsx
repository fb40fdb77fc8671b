import { Form, Radio } from 'antd'
import type { ReactNode } from 'react'
import { DateField } from '../../parts/date-field.tsx'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { PickPerson } from '../../parts/pick-person.tsx'
import { today } from '../../parts/time.tsx'
import type { Body } from '../body.ts'

interface Typed {
  readonly role: 'holder' | 'deputy'
  readonly person?: string
  readonly from: string
  readonly until?: string
}

/** Who holds a post, or stands in. */
export const AssignForm = ({
  post,
  body,
  onClose,
}: {
  readonly post: Body['posts'][number]
  readonly body: Body
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'assignPost', Typed>
    name="assignPost"
    title={`任命“${post.title}”`}
    lead="A 岗平时办；A 岗离岗时，事情自动转给 B 岗，页面上会写明是谁代办。空着人员，就是从那天起空缺。"
    submit="任命"
    said="已经任命。"
    initial={{ role: post.holder === null ? 'holder' : 'deputy', from: today() }}
    sent={({ role, person, from, until }) => ({
      params: { post: post.id },
      body: { role, person: person ?? null, from, ...(until !== undefined && until !== '' && { until }) },
    })}
    onClose={onClose}
  >
    <Form.Item name="role" label="岗" required>
      <Radio.Group
        options={[
          { value: 'holder', label: 'A 岗' },
          { value: 'deputy', label: 'B 岗' },
        ]}
      />
    </Form.Item>
    <Form.Item name="person" label="人员">
      <PickPerson organisation={body.id} />
    </Form.Item>
    <DateField name="from" label="从哪天起" />
    <DateField name="until" label="到哪天止" extra="空着是长期。" optional />
  </FormDrawer>
)
