import type { ReactNode } from 'react'
import { orNull } from '../../parts/empty-to-null.ts'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { today } from '../../parts/time.tsx'
import type { Body } from '../body.ts'
import { Dated, NameFields } from './common.tsx'

interface Typed {
  readonly name: string
  readonly shortName?: string
  readonly from: string
  readonly basis?: string
}

/** A new name from a day on. What was made under the old one keeps it. */
export const RenameForm = ({
  body,
  onClose,
}: {
  readonly body: Body
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'renameOrganisation', Typed>
    name="renameOrganisation"
    title="更名"
    lead={`现在叫${body.name}。更名以前办的事情仍然写原来的名称。`}
    submit="更名"
    said="已经更名。"
    initial={{ name: body.name, shortName: body.shortName ?? '', from: today() }}
    sent={({ name, shortName, from, basis }) => ({
      params: { organisation: body.id },
      body: { name, shortName: orNull(shortName), from, basis: orNull(basis) },
    })}
    onClose={onClose}
  >
    <NameFields />
    <Dated />
  </FormDrawer>
)
