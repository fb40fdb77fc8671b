import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import type { Sent } from '../api/operations.ts'
import { orNull } from '../parts/empty-to-null.ts'
import { DateField } from '../parts/date-field.tsx'
import { required } from '../parts/do-form.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { today } from '../parts/time.tsx'
import type { Registered } from './words.ts'

type Typed = Omit<Sent<'extendValidity'>['body'], 'until'> & { readonly until?: string | null }

/** 延长有效期; a document whose term has run out holds again. */
export const ExtendForm = ({
  of: { document, title, expiresOn },
  onClose,
}: {
  readonly of: Registered
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'extendValidity', Typed>
    name="extendValidity"
    title="延长有效期"
    lead={`《${title}》现在的有效期到 ${expiresOn ?? '没有规定'}。`}
    submit="延长"
    said="有效期已经延长。"
    initial={{ on: today() }}
    sent={({ until, ...typed }) => ({ params: { document }, body: { ...typed, until: orNull(until) } })}
    onClose={onClose}
  >
    <DateField name="on" label="哪天决定延长" />
    <DateField name="until" label="新的有效期到哪天" extra="不填就是长期有效。" optional />
    <Form.Item name="basis" label="依据" rules={required('请填写依据，例如评估结论或者文号。')}>
      <Input.TextArea maxLength={300} rows={3} />
    </Form.Item>
  </FormDrawer>
)
