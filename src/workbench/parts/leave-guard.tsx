import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'

/**
 * Asks before one leaves with something unsaved: for another screen, another view of this one, or another site, for
 * which the browser asks in its own words.
 */
export const LeaveGuard = ({
  dirty,
  lost,
}: {
  readonly dirty: boolean
  /** What becomes of the changes when one leaves, as a sentence. */
  readonly lost: string
}): ReactNode => {
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
      {lost}
    </Modal>
  )
}
