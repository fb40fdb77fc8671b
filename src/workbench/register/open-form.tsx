import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import type { Sent } from '../api/operations.ts'
import { DateField } from '../parts/date-field.tsx'
import { required } from '../parts/do-form.tsx'
import { orNull } from '../parts/empty-to-null.ts'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { today } from '../parts/time.tsx'

type Typed = Sent<'openCleanUp'>['body']

/** Begins a clean-up of everything in force. */
export const OpenCleanUpForm = ({
  organisation,
  onClose,
}: {
  readonly organisation: string
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'openCleanUp', Typed>
    name="openCleanUp"
    title="开始一次清理"
    lead="把那一天有效和将要施行的规章、行政规范性文件全部列出来，逐件写结论。"
    submit="开始"
    said="清理已经开始，请逐件写结论。"
    initial={{ onDate: today(), title: `${today().slice(0, 4)}年行政规范性文件清理` }}
    sent={({ basis, ...typed }) => ({ params: { organisation }, body: { ...typed, basis: orNull(basis) } })}
    onClose={onClose}
  >
    <Form.Item name="title" label="名称" rules={required('请填写这次清理的名称。')}>
      <Input maxLength={200} />
    </Form.Item>
    <Form.Item name="basis" label="依据" extra="布置清理的通知或者决定。">
      <Input maxLength={300} />
    </Form.Item>
    <DateField name="onDate" label="结论从哪天起生效" />
  </FormDrawer>
)
