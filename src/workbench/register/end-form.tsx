import { Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Sent } from '../api/operations.ts'
import { DateField } from '../parts/date-field.tsx'
import { required } from '../parts/do-form.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { PickDocument } from '../parts/pick-document.tsx'
import { today } from '../parts/time.tsx'
import type { Registered } from './words.ts'
import { endingWords } from './words.ts'

type Typed = Omit<Sent<'endValidity'>['body'], 'by'> & { readonly by?: string | null }

const ByField = ({
  organisation,
  not,
}: {
  readonly organisation: string
  readonly not: string
}): ReactNode => {
  const how: unknown = Form.useWatch('how')
  return (
    <Form.Item
      name="by"
      label={how === 'replaced' ? '由哪份文件替代' : '由哪份文件废止或者宣布失效'}
      extra="选本机构已经公开的文件；没有可以不选。"
      rules={[{ required: how === 'replaced', message: '请选择替代它的文件。' }]}
    >
      <PickDocument organisation={organisation} not={not} />
    </Form.Item>
  )
}

/** 废止, 宣布失效, 被替代. */
export const EndForm = ({
  organisation,
  of: { document, title },
  onClose,
}: {
  readonly organisation: string
  readonly of: Registered
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'endValidity', Typed>
    name="endValidity"
    title="登记废止、失效或者被替代"
    lead={`《${title}》的公开页面从这一天起显著标明不再有效，内容仍然可以查看。`}
    submit="登记"
    danger
    said="已经登记，公开页面上的有效性随之改变。"
    initial={{ on: today(), how: 'repealed' }}
    sent={({ by, ...typed }) => ({ params: { document }, body: { ...typed, by: by ?? null } })}
    onClose={onClose}
  >
    <DateField name="on" label="从哪天起不再有效" />
    <Form.Item name="how" label="方式" rules={[{ required: true, message: '请选择方式。' }]}>
      <Select options={Object.entries(endingWords).map(([value, label]) => ({ value, label }))} />
    </Form.Item>
    <ByField organisation={organisation} not={document} />
    <Form.Item name="basis" label="依据" rules={required('请填写依据，例如会议决定或者文号。')}>
      <Input.TextArea maxLength={300} rows={3} />
    </Form.Item>
  </FormDrawer>
)
