import { Form } from 'antd'
import type { ReactNode } from 'react'
import type { Sent } from '../../api/operations.ts'
import { orNull } from '../../parts/empty-to-null.ts'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { PickOrganisation } from '../../parts/pick-organisation.tsx'
import { today } from '../../parts/time.tsx'
import { Dated, KindFields, NameFields } from './common.tsx'

type New = Sent<'openOrganisation'>['body']

interface Typed extends Pick<New, 'name' | 'level' | 'kind' | 'regionCode' | 'from'> {
  readonly shortName?: string
  readonly creditCode?: string
  readonly basis?: string
  readonly territorial?: string
  readonly line?: string
}

const bodyOf = ({ shortName, creditCode, basis, territorial, line, ...typed }: Typed): New => ({
  ...typed,
  shortName: orNull(shortName),
  creditCode: orNull(creditCode),
  basis: orNull(basis),
  superiors: {
    ...(territorial !== undefined && { territorial }),
    ...(line !== undefined && { line }),
  },
})

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
    initial={{ from: today(), level: 'county', kind: 'administrative' }}
    sent={(typed) => ({ body: bodyOf(typed) })}
    onDone={({ id }) => {
      setTimeout(() => {
        onOpened(id)
      })
    }}
    onClose={onClose}
  >
    <NameFields />
    <KindFields />
    <Form.Item name="territorial" label="本级人民政府（主管部门）">
      <PickOrganisation />
    </Form.Item>
    <Form.Item name="line" label="上级业务主管部门">
      <PickOrganisation />
    </Form.Item>
    <Dated />
  </FormDrawer>
)
