import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import type { Given } from '../api/operations.ts'
import { required } from '../parts/do-form.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import type { Link } from './link-once.tsx'

/** Opening an account: its name; the password is set by the person, through a link. */
export const AccountForm = ({
  person,
  onLink,
  onClose,
}: {
  readonly person: Given<'person'>
  readonly onLink: (link: Link) => void
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'openAccount', { readonly username: string }>
    name="openAccount"
    title={`给${person.name}开通账号`}
    lead="开通以后会得到一个链接，交给本人设置口令。"
    submit="开通"
    sent={(body) => ({ params: { person: person.id }, body })}
    onDone={onLink}
    onClose={onClose}
  >
    <Form.Item
      name="username"
      label="账号"
      rules={required('请填写账号。')}
      extra="登录时用：字母、数字，例如姓名的拼音。以后不能改。"
    >
      <Input autoComplete="off" />
    </Form.Item>
  </FormDrawer>
)
