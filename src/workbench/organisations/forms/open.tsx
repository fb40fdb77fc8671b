import type { ReactNode } from 'react'
import { orNull } from '../../parts/empty-to-null.ts'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { today } from '../../parts/time.tsx'
import { Dated, KindFields, NameFields, SuperiorFields } from './common.tsx'
import type { TypedBody } from './new-body.ts'
import { newBodyOf, usualBody } from './new-body.ts'

interface Typed extends TypedBody {
  readonly from: string
  readonly basis?: string
}

/** Setting up a body. */
export const OpenForm = ({
  onOpened,
  onClose,
}: {
  readonly onOpened: (id: string) => void
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'openOrganisation', Typed>
    name="openOrganisation"
    title="设立机构"
    submit="设立"
    said="机构已经设立。"
    initial={{ from: today(), ...usualBody }}
    sent={({ from, basis, ...body }) => ({ body: { ...newBodyOf(body), from, basis: orNull(basis) } })}
    onDone={({ id }) => {
      setTimeout(() => {
        onOpened(id)
      })
    }}
    onClose={onClose}
  >
    <NameFields />
    <KindFields />
    <SuperiorFields under={['superiors']} />
    <Dated />
  </FormDrawer>
)
