import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import type { Sent } from '../../api/operations.ts'
import { DateField } from '../../parts/date-field.tsx'
import { orNull } from '../../parts/empty-to-null.ts'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { today } from '../../parts/time.tsx'
import type { Body } from '../body.ts'
import { KindFields } from './common.tsx'

const contactWords = {
  address: '办公地址',
  postcode: '邮政编码',
  officeHours: '办公时间',
  phone: '联系电话',
  fax: '传真',
  email: '电子邮箱',
  website: '网站',
} as const satisfies Readonly<Record<keyof Body['contact'], string>>

type Contact = Record<keyof typeof contactWords, string>

interface Typed extends Pick<Body, 'level' | 'kind' | 'regionCode'> {
  readonly creditCode?: string
  readonly siteCode?: string
  readonly contact?: Partial<Contact>
  readonly from: string
}

const bodyOf = ({
  creditCode,
  siteCode,
  contact = {},
  ...typed
}: Typed): Sent<'changeOrganisation'>['body'] => ({
  ...typed,
  creditCode: orNull(creditCode),
  siteCode: orNull(siteCode),
  contact: Object.fromEntries(Object.entries(contact).map(([name, value]) => [name, orNull(value)])),
})

/** Changing what is on file; name and superiors have forms of their own. */
export const ChangeForm = ({
  body,
  onClose,
}: {
  readonly body: Body
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'changeOrganisation', Typed>
    name="changeOrganisation"
    title={`修改${body.name}的资料`}
    submit="保存"
    said="已经保存。"
    initial={{
      level: body.level,
      kind: body.kind,
      regionCode: body.regionCode,
      creditCode: body.creditCode ?? '',
      siteCode: body.siteCode ?? '',
      contact: Object.fromEntries(Object.entries(body.contact)),
      from: today(),
    }}
    sent={(typed) => ({ params: { organisation: body.id }, body: bodyOf(typed) })}
    onClose={onClose}
  >
    <KindFields />
    <Form.Item name="siteCode" label="网站标识码">
      <Input maxLength={10} />
    </Form.Item>
    {Object.entries(contactWords).map(([name, label]) => (
      <Form.Item key={name} name={['contact', name]} label={label}>
        <Input />
      </Form.Item>
    ))}
    <DateField name="from" label="从哪天起" />
  </FormDrawer>
)
