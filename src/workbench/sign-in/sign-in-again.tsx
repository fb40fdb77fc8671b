import { Button, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import { startOver } from '../app/start-over.ts'
import { OverScreen } from './over-screen.ts'
import { SignIn } from './sign-in.tsx'
import './sign-in.css'

/** Other ways in lead away from the page: they are gone in another window, and this one looks when one comes back. */
const Elsewhere = (): ReactNode => {
  const { data } = useAsk('providers', {})
  if (data === undefined || data.rows.length === 0) return null
  return (
    <p>
      用{data.rows.map(({ name }) => name).join('、')}登录的，请
      <a href="/workbench/" target="_blank" rel="noopener">
        在新窗口里登录
      </a>
      ，然后回到这里。
    </p>
  )
}

/** The sign-in over a screen whose session has ended: what was being filled in stays, out of sight until then. */
export const SignInAgain = ({ username }: { readonly username: string }): ReactNode => (
  <Modal
    open
    title="登录已经失效"
    width={420}
    zIndex={1500}
    footer={null}
    closable={false}
    keyboard={false}
    mask={{ closable: false }}
    rootClassName="sign-in-again"
  >
    <OverScreen value={{ username }}>
      <SignIn />
    </OverScreen>
    <Elsewhere />
    <Button type="link" style={{ paddingInline: 0 }} onClick={startOver}>
      不用这个账号了，放弃填写的内容
    </Button>
  </Modal>
)
