import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import type { Given } from '../api/operations.ts'
import { required } from '../parts/do-form.tsx'
import { orNull } from '../parts/empty-to-null.ts'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { PickOrganisation } from '../parts/pick-organisation.tsx'
import { SectionField } from './section-field.tsx'

interface Typed {
  readonly name: string
  readonly organisation?: string
  readonly section?: string
  readonly jobTitle?: string
  readonly phone?: string
  readonly email?: string
}

const toldOf = ({ name, organisation, section, jobTitle, phone, email }: Typed) => ({
  name,
  organisation: organisation ?? null,
  section: organisation === undefined ? null : (section ?? null),
  jobTitle: orNull(jobTitle),
  phone: orNull(phone),
  email: orNull(email),
})

const Fields = ({ known = null }: { readonly known?: Given<'person'>['organisation'] }): ReactNode => (
  <>
    <Form.Item name="name" label="姓名" rules={required('请填写姓名。')}>
      <Input autoComplete="off" />
    </Form.Item>
    <Form.Item name="organisation" label="单位">
      <PickOrganisation known={known} />
    </Form.Item>
    <SectionField />
    <Form.Item name="jobTitle" label="职务">
      <Input />
    </Form.Item>
    <Form.Item name="phone" label="电话" extra="加密保存。">
      <Input inputMode="tel" autoComplete="off" />
    </Form.Item>
    <Form.Item name="email" label="电子邮箱" extra="到期提醒发到这里；加密保存。">
      <Input inputMode="email" autoComplete="off" />
    </Form.Item>
  </>
)

/** Entering somebody new. */
export const PersonForm = ({
  onMade,
  onClose,
}: {
  readonly onMade: (id: string) => void
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'addPerson', Typed>
    name="addPerson"
    title="登记人员"
    submit="登记"
    said="已经登记。接下来可以开通账号、授予角色。"
    sent={(typed) => ({ body: toldOf(typed) })}
    onDone={({ id }) => {
      // The drawer of the form closes first.
      setTimeout(() => {
        onMade(id)
      })
    }}
    onClose={onClose}
  >
    <Fields />
  </FormDrawer>
)

/** Correcting what is known of somebody. */
export const ChangePersonForm = ({
  person,
  onClose,
}: {
  readonly person: Given<'person'>
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'changePerson', Typed>
    name="changePerson"
    title={`修改${person.name}的资料`}
    submit="保存"
    said="已经保存。"
    initial={{
      name: person.name,
      ...(person.organisation && { organisation: person.organisation.id }),
      ...(person.section && { section: person.section.id }),
      jobTitle: person.jobTitle ?? '',
      phone: person.phone ?? '',
      email: person.email ?? '',
    }}
    sent={(typed) => ({ params: { person: person.id }, body: toldOf(typed) })}
    onClose={onClose}
  >
    <Fields known={person.organisation} />
  </FormDrawer>
)
