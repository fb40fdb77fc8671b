import type { ButtonProps } from 'antd'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { download } from '../api/download.ts'
import type { OperationName, Sent } from '../api/operations.ts'
import { Problem } from '../api/problem.ts'

/** Has the browser save a file the server makes. */
export const SaveButton = <Name extends OperationName>({
  name,
  sent,
  children,
  ...button
}: Pick<ButtonProps, 'size'> & {
  readonly name: Name
  readonly sent: Sent<Name>
  readonly children: ReactNode
}): ReactNode => {
  const [busy, setBusy] = useState(false)
  const { notification } = App.useApp()
  const save = async (): Promise<void> => {
    setBusy(true)
    try {
      await download(name, sent)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      notification.error({ title: error.message, description: error.detail })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button {...button} loading={busy} onClick={() => void save()}>
      {children}
    </Button>
  )
}
