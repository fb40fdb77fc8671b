import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'

/** Asks before one leaves with something unsaved: within the workbench by a question, out of it by the browser's. */
export const LeaveGuard = ({ dirty }: { readonly dirty: boolean }): ReactNode => {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
    }
  }, [dirty])
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title="有改动还没有保存"
      okText="留在这里"
      cancelText="离开，不保存"
      onOk={() => {
        blocker.reset?.()
      }}
      onCancel={() => {
        blocker.proceed?.()
      }}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
    >
      离开以后，这台电脑的浏览器里还留着一份，下次打开这份文件时可以找回来。
    </Modal>
  )
}
