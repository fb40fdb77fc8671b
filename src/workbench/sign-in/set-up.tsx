import { Alert, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { NewPassword } from '../account/new-password.tsx'
import { useAsk } from '../api/ask.ts'
import { DoForm, required } from '../parts/do-form.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { Done } from './done.tsx'
import { Front } from './front.tsx'

interface Values {
  readonly username: string
  readonly name: string
  readonly password: string
}

const Closed = (): ReactNode => (
  <Front title="系统已经设置过了">
    <Alert
      type="info"
      title="这个链接用过了，或者不完整。"
      description="请直接登录。还没有管理员时，请重新启动程序，用它打印的新链接。"
    />
    <Done said="" />
  </Front>
)

/** The one-time page of the link printed at the first start: makes the first administrator. */
export const SetUp = (): ReactNode => {
  const [search] = useSearchParams()
  const token = search.get('token') ?? ''
  const [done, setDone] = useState(false)
  const { data, error, isPending } = useAsk('setupState', { query: { token } })
  if (isPending) return <Waiting />
  if (done)
    return (
      <Front title="设置好了">
        <Done
          said="管理员账号已经建好，您已经登录。请先设立机构，再登记人员。"
          to="/organisations"
          go="去设立机构"
        />
      </Front>
    )
  if (data?.open === false) return <Closed />
  return (
    <Front title="第一次使用" lead="建立第一个账号：系统管理员。他管理机构、人员和设置，看不到办件内容。">
      <ProblemNote problem={error} />
      <DoForm<'setUp', Values>
        name="setUp"
        submit="建立账号"
        sent={({ username, name, password }) => ({ body: { token, username, name, password } })}
        onDone={() => {
          setDone(true)
        }}
      >
        <Form.Item name="name" label="姓名" rules={required('请填写姓名。')}>
          <Input autoComplete="name" autoFocus />
        </Form.Item>
        <Form.Item
          name="username"
          label="账号"
          rules={required('请填写账号。')}
          extra="登录时用，字母和数字。"
        >
          <Input autoComplete="username" />
        </Form.Item>
        <NewPassword name="password" />
      </DoForm>
    </Front>
  )
}
