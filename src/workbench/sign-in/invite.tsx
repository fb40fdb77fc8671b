import { Alert, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { NewPassword } from '../account/new-password.tsx'
import { useAsk } from '../api/ask.ts'
import { DoForm } from '../parts/do-form.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { Done } from './done.tsx'
import { Front } from './front.tsx'

const Closed = (): ReactNode => (
  <Front title="链接不能用了">
    <Alert
      type="info"
      title="这个链接用过了、过了期，或者不完整。"
      description="已经设过口令的，请直接登录；否则请系统管理员重新给一个链接。"
    />
    <Done said="" />
  </Front>
)

/** The page of an invitation or a reset: somebody sets their own password. */
export const Invite = (): ReactNode => {
  const [search] = useSearchParams()
  const token = search.get('token') ?? ''
  const [done, setDone] = useState(false)
  const { data, error, isPending } = useAsk('inviteState', { query: { token } })
  if (isPending) return <Waiting />
  if (done)
    return (
      <Front title="口令已经设好">
        <Done said="请用账号和新口令登录。" />
      </Front>
    )
  if (data?.open === false) return <Closed />
  return (
    <Front title={`${data?.name ?? '您'}，请设置口令`} lead="只有您自己知道这个口令，管理员也看不到。">
      <ProblemNote problem={error} />
      <DoForm<'acceptInvite', { readonly password: string }>
        name="acceptInvite"
        submit="设置口令"
        sent={({ password }) => ({ body: { token, password } })}
        onDone={() => {
          setDone(true)
        }}
      >
        <Form.Item label="账号" htmlFor="account">
          <Input id="account" value={data?.username ?? ''} readOnly autoComplete="username" />
        </Form.Item>
        <NewPassword name="password" />
      </DoForm>
    </Front>
  )
}
