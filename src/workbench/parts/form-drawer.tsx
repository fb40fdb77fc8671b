import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import type { OperationName } from '../api/operations.ts'
import type { DoFormProps } from './do-form.tsx'
import { DoForm } from './do-form.tsx'

interface FormDrawerProps<Name extends OperationName, Values extends object> extends DoFormProps<
  Name,
  Values
> {
  readonly title: string
  /** What this does, and what it can't be undone. */
  readonly lead?: ReactNode
  readonly onClose: () => void
}

/** A form that slides in over the list it belongs to, and goes when it is done. */
export const FormDrawer = <Name extends OperationName, Values extends object>({
  title,
  lead,
  onClose,
  onDone,
  ...form
}: FormDrawerProps<Name, Values>): ReactNode => (
  <Drawer open title={title} size={520} onClose={onClose} destroyOnHidden>
    {lead !== undefined && <p className="drawer-lead soft">{lead}</p>}
    <DoForm
      {...form}
      onDone={(given) => {
        onDone?.(given)
        onClose()
      }}
    />
  </Drawer>
)
