import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { DoForm, required } from '../parts/do-form.tsx'
import { Front } from './front.tsx'

/** The second step: a code of the authenticator, or one of the codes kept for when the phone is lost. */
export const CodeStep = ({ onBack }: { readonly onBack: () => void }): ReactNode => {
  const [kind, setKind] = useState<'totp' | 'backup'>('totp')
  const byPhone = kind === 'totp'
  return (
    <Front
      title="动态口令"
      lead={
        byPhone ? '请打开手机上的验证器，填写这个账号现在显示的 6 位数字。' : '请填写一个还没有用过的备用码。'
      }
    >
      <DoForm<'secondFactor', { readonly code: string }>
        key={kind}
        name="secondFactor"
        submit="验证"
        sent={({ code }) => ({ body: { code: code.replaceAll(/\s/gu, ''), kind } })}
        beside={<Button onClick={onBack}>换账号</Button>}
      >
        <Form.Item name="code" label={byPhone ? '动态口令' : '备用码'} rules={required('请填写。')}>
          <Input
            size="large"
            autoFocus
            autoComplete="one-time-code"
            inputMode={byPhone ? 'numeric' : 'text'}
            maxLength={byPhone ? 7 : 40}
          />
        </Form.Item>
      </DoForm>
      <Button
        type="link"
        style={{ paddingInline: 0 }}
        onClick={() => {
          setKind(byPhone ? 'backup' : 'totp')
        }}
      >
        {byPhone ? '手机不在身边，用备用码' : '用手机验证器'}
      </Button>
    </Front>
  )
}
