import { MenuOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link, Outlet } from 'react-router'
import seal from '../seal.svg'
import { Navigation } from './navigation.tsx'
import { useSession } from './session.tsx'
import { Who } from './who.tsx'

const Mark = (): ReactNode => {
  const { siteName } = useSession()
  return (
    <Link className="shell-mark" to="/">
      <img src={seal} alt="" />
      <span>{siteName}</span>
    </Link>
  )
}

const PhoneBar = (): ReactNode => {
  const [open, setOpen] = useState(false)
  const close = (): void => {
    setOpen(false)
  }
  return (
    <header className="shell-bar">
      <Mark />
      <Button
        type="text"
        icon={<MenuOutlined />}
        aria-label="打开导航"
        aria-expanded={open}
        onClick={() => {
          setOpen(true)
        }}
      />
      <Drawer open={open} onClose={close} size={280} title="导航" styles={{ body: { padding: 8 } }}>
        <Navigation onChoose={close} />
        <Who />
      </Drawer>
    </header>
  )
}

/** The frame around every screen: skip link, navigation, who is here, the screen itself. */
export const Shell = (): ReactNode => (
  <div className="shell">
    <a className="skip" href="#main">
      跳到正文
    </a>
    <header className="shell-side">
      <Mark />
      <Navigation />
      <Who />
    </header>
    <PhoneBar />
    <main id="main" className="shell-main" tabIndex={-1}>
      <Outlet />
    </main>
  </div>
)
