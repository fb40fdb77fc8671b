import { Form, Input, QRCode } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Given } from '../api/operations.ts'
import { DoForm, required } from '../parts/do-form.tsx'
import { BackupCodes } from './backup-codes.tsx'

type Begun = Given<'beginSecondFactor'>

const Confirm = ({ begun, onDone }: { readonly begun: Begun; readonly onDone?: () => void }): ReactNode => (
  <>
    <p>用手机上的验证器（例如微软、谷歌的身份验证器）扫这个码：</p>
    <div className="qr">
      {/* The secret below says the same to who can't see it. */}
      <div aria-hidden="true">
        <QRCode type="svg" value={begun.uri} size={184} bordered={false} />
      </div>
      <span>
        不能扫码时，手工输入：<code>{begun.secret}</code>
      </span>
    </div>
    <BackupCodes codes={begun.backupCodes} />
    <DoForm<'confirmSecondFactor', { readonly code: string }>
      name="confirmSecondFactor"
      submit="启用动态口令"
      said="动态口令已经启用。"
      sent={({ code }) => ({ body: { code: code.replaceAll(/\s/gu, '') } })}
      onDone={() => onDone?.()}
    >
      <Form.Item name="code" label="验证器现在显示的 6 位数字" rules={required('请填写。')}>
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={7} />
      </Form.Item>
    </DoForm>
  </>
)

/** Setting up the second factor: password, QR code and backup codes, then a first code as proof. */
export const SetSecondFactor = ({ onDone }: { readonly onDone?: () => void }): ReactNode => {
  const [begun, setBegun] = useState<Begun>()
  if (begun) return <Confirm begun={begun} {...(onDone && { onDone })} />
  return (
    <DoForm<'beginSecondFactor', { readonly password: string }>
      name="beginSecondFactor"
      submit="下一步"
      sent={(body) => ({ body })}
      onDone={setBegun}
    >
      <Form.Item name="password" label="先填写口令，确认是您本人" rules={required('请填写口令。')}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
    </DoForm>
  )
}
