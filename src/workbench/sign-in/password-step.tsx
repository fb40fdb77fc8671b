import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { use } from 'react'
import { DoForm, required } from '../parts/do-form.tsx'
import { Front } from './front.tsx'
import { OverScreen } from './over-screen.ts'
import { Providers } from './providers.tsx'

interface Values {
  readonly username: string
  readonly password: string
}

/** Name and password. The answer either lets in or asks for a code. */
export const PasswordStep = ({ onCode }: { readonly onCode: () => void }): ReactNode => {
  const again = use(OverScreen)
  return (
    <Front
      title="登录"
      {...(again && { lead: '可能是太久没有操作，或者在别处结束了登录。请重新登录，填写的内容都还在。' })}
    >
      <DoForm<'signIn', Values>
        name="signIn"
        submit="登录"
        marks={false}
        {...(again && { initial: again })}
        sent={(body) => ({ body })}
        onDone={({ state }) => {
          if (state === 'second-factor') onCode()
        }}
      >
        <Form.Item name="username" label="账号" rules={required('请填写账号。')}>
          <Input autoComplete="username" autoFocus={again === null} size="large" />
        </Form.Item>
        <Form.Item name="password" label="口令" rules={required('请填写口令。')}>
          <Input.Password autoComplete="current-password" autoFocus={again !== null} size="large" />
        </Form.Item>
      </DoForm>
      {again === null && <Providers />}
      <p className="soft">忘记口令，或者账号被锁定，请找本单位的系统管理员。</p>
    </Front>
  )
}
