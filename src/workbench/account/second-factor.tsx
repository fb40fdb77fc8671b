import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useSession } from '../app/session.tsx'
import { required } from '../parts/do-form.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { SetSecondFactor } from './set-second-factor.tsx'

const Password = (): ReactNode => (
  <Form.Item name="password" label="口令" rules={required('请填写口令。')}>
    <Input.Password autoComplete="current-password" />
  </Form.Item>
)

const On = (): ReactNode => {
  const [dropping, setDropping] = useState(false)
  return (
    <>
      <p>已经启用：登录时除了口令，还要填写手机验证器上的数字。</p>
      <Button
        onClick={() => {
          setDropping(true)
        }}
      >
        停用或者换手机
      </Button>
      {dropping && (
        <FormDrawer<'dropSecondFactor', { readonly password: string }>
          name="dropSecondFactor"
          title="停用动态口令"
          lead="换手机时先停用，再用新手机重新启用。"
          submit="停用"
          danger
          said="动态口令已经停用。"
          sent={(body) => ({ body })}
          onClose={() => {
            setDropping(false)
          }}
        >
          <Password />
        </FormDrawer>
      )}
    </>
  )
}

/** Turning the second factor on and off. */
export const SecondFactor = (): ReactNode => {
  const { secondFactor } = useSession()
  const [setting, setSetting] = useState(false)
  if (secondFactor === 'on') return <On />
  if (setting)
    return (
      <div className="narrow">
        <SetSecondFactor
          onDone={() => {
            setSetting(false)
          }}
        />
      </div>
    )
  return (
    <>
      <p className="drawer-lead">还没有启用。启用以后，别人知道口令也登录不了您的账号。</p>
      <Button
        type="primary"
        onClick={() => {
          setSetting(true)
        }}
      >
        启用
      </Button>
    </>
  )
}
