import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { DateField } from '../../parts/date-field.tsx'
import { required } from '../../parts/do-form.tsx'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { PickPerson } from '../../parts/pick-person.tsx'
import { today } from '../../parts/time.tsx'
import type { Body } from '../body.ts'

interface Typed {
  readonly person: string
  readonly from: string
  readonly until?: string
  readonly reason: string
}

/** Somebody is away: the deputy acts. */
export const AbsenceForm = ({
  body,
  onClose,
}: {
  readonly body: Body
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'recordAbsence', Typed>
    name="recordAbsence"
    title="登记离岗"
    lead="离岗期间，他的岗位由 B 岗办。"
    submit="登记"
    said="已经登记。"
    initial={{ from: today() }}
    sent={({ person, from, until, reason }) => ({
      params: { organisation: body.id },
      body: { person, from, reason, ...(until !== undefined && until !== '' && { until }) },
    })}
    onClose={onClose}
  >
    <Form.Item name="person" label="谁" rules={[{ required: true, message: '请选择人员。' }]}>
      <PickPerson organisation={body.id} />
    </Form.Item>
    <Form.Item name="reason" label="原因" rules={required('请填写原因。')}>
      <Input placeholder="例如：年休假、出差、培训" />
    </Form.Item>
    <DateField name="from" label="从哪天起" />
    <DateField name="until" label="到哪天止" extra="空着是还不知道。" optional />
  </FormDrawer>
)

/** Somebody is back. */
export const EndAbsenceForm = ({
  absence,
  onClose,
}: {
  readonly absence: Body['absences'][number]
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'endAbsence', { readonly on: string }>
    name="endAbsence"
    title={`${absence.person.name}回岗`}
    submit="结束离岗"
    said="已经结束。"
    initial={{ on: today() }}
    sent={(typed) => ({ params: { absence: absence.id }, body: typed })}
    onClose={onClose}
  >
    <DateField name="on" label="从哪天起回岗" />
  </FormDrawer>
)
