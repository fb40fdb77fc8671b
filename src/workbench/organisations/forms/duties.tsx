import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { required } from '../../parts/do-form.tsx'
import { orNull } from '../../parts/empty-to-null.ts'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { PickOrganisation } from '../../parts/pick-organisation.tsx'
import { today } from '../../parts/time.tsx'
import type { Body } from '../body.ts'
import { Dated } from './common.tsx'

interface Typed {
  readonly to: string
  readonly duties: string
  readonly on: string
  readonly basis?: string
}

/** Duties that pass to another body, while both go on. */
export const DutiesForm = ({
  body,
  onClose,
}: {
  readonly body: Body
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'moveDuties', Typed>
    name="moveDuties"
    title="划转职责"
    lead={`${body.name}的一部分职责交给另一个机构，两个机构都继续存在。`}
    submit="划转"
    said="职责已经划转。"
    initial={{ on: today() }}
    sent={({ to, duties, on, basis }) => ({
      params: { organisation: body.id },
      body: { to, duties, on, basis: orNull(basis) },
    })}
    onClose={onClose}
  >
    <Form.Item name="to" label="交给谁" rules={[{ required: true, message: '请选择机构。' }]}>
      <PickOrganisation not={body.id} />
    </Form.Item>
    <Form.Item name="duties" label="哪些职责" rules={required('请写明是哪些职责。')}>
      <Input.TextArea rows={3} />
    </Form.Item>
    <Dated name="on" />
  </FormDrawer>
)
