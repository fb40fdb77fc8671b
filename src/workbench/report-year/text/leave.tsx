import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'

/** Asks before one leaves a text that is not saved: for another screen, another view of this one, or another site. */
export const Leave = ({ dirty }: { readonly dirty: boolean }): ReactNode => {
  const blocker = useBlocker(
    ({ currentLocation: from, nextLocation: to }) =>
      dirty && (from.pathname !== to.pathname || from.search !== to.search),
  )
  useEffect(() => {
    if (!dirty) return undefined
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
      title="正文有改动还没有保存"
      okText="留在这里"
      cancelText="离开，不保存"
      onOk={() => {
        blocker.reset?.()
      }}
      onCancel={() => {
        blocker.proceed?.()
      }}
      closable={false}
      keyboard={false}
    >
      离开以后，没有保存的改动就没有了。
    </Modal>
  )
}
