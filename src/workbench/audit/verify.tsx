import { App } from 'antd'
import type { ReactNode } from 'react'
import { DoButton } from '../parts/do-button.tsx'

/** Goes through the whole chain, and says how it stands. */
export const Verify = (): ReactNode => {
  const { modal } = App.useApp()
  return (
    <DoButton
      name="verifyAudit"
      sent={{}}
      onDone={({ ok, sentence }) => {
        const told = { content: sentence, okText: '知道了' }
        if (ok) modal.success({ title: '审计链完好', ...told })
        else modal.error({ title: '审计链断了', ...told })
      }}
    >
      核对审计链
    </DoButton>
  )
}
