import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { required } from '../parts/do-form.tsx'

/** A new password, typed twice. The server holds it against the policy and says what is missing. */
export const NewPassword = ({ name }: { readonly name: string }): ReactNode => (
  <>
    <Form.Item
      name={name}
      label="新口令"
      rules={required('请填写新口令。')}
      extra="越长越好：可以是几个词连成的一句话。"
    >
      <Input.Password autoComplete="new-password" />
    </Form.Item>
    <Form.Item
      name="again"
      label="再填一次"
      dependencies={[name]}
      rules={[
        { required: true, message: '请再填一次。' },
        ({ getFieldValue }) => ({
          validator: (_, value: unknown) =>
            value === undefined || value === '' || value === getFieldValue(name)
              ? Promise.resolve()
              : Promise.reject(new Error('两次填写的口令不一样。')),
        }),
      ]}
    >
      <Input.Password autoComplete="new-password" />
    </Form.Item>
  </>
)
