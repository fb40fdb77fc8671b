import type { ButtonProps } from 'antd'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useDo } from '../api/ask.ts'
import type { Given, OperationName, Sent } from '../api/operations.ts'

/** A button that does one thing on the server, after a question where it matters. */
export const DoButton = <Name extends OperationName>({
  name,
  sent,
  said,
  sure,
  onDone,
  children,
  ...button
}: Pick<ButtonProps, 'danger' | 'type' | 'size' | 'icon'> & {
  readonly name: Name
  readonly sent: Sent<Name>
  readonly said?: string
  /** The question asked first. */
  readonly sure?: string
  readonly onDone?: (given: Given<Name>) => void
  readonly children: ReactNode
}): ReactNode => {
  const { modal, notification } = App.useApp()
  const doing = useDo(name, said)
  const go = (): void => {
    doing.mutate(sent, {
      onSuccess: (given) => {
        onDone?.(given)
      },
      onError: ({ message, detail, lostSession }) => {
        if (!lostSession) notification.error({ title: message, description: detail })
      },
    })
  }
  return (
    <Button
      {...button}
      loading={doing.isPending}
      onClick={() => {
        if (sure === undefined) go()
        else modal.confirm({ title: sure, okText: '是', cancelText: '不', onOk: go })
      }}
    >
      {children}
    </Button>
  )
}
