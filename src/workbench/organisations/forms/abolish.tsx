import { Form } from 'antd'
import type { ReactNode } from 'react'
import { orNull } from '../../parts/empty-to-null.ts'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { PickOrganisation } from '../../parts/pick-organisation.tsx'
import { today } from '../../parts/time.tsx'
import type { Body } from '../body.ts'
import { Dated } from './common.tsx'

interface Typed {
  readonly on: string
  readonly basis?: string
  readonly successor?: string
  readonly subordinatesTo?: string
}

/** The end of a body. */
export const AbolishForm = ({
  body,
  onClose,
}: {
  readonly body: Body
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'abolishOrganisation', Typed>
    name="abolishOrganisation"
    title={`撤销${body.name}`}
    lead="从那天起它不再办理新的事情，过去的记录都保留。职责由谁承接，申请人以后就向谁提出。"
    submit="撤销"
    danger
    said="已经撤销。"
    initial={{ on: today() }}
    sent={({ on, basis, successor, subordinatesTo }) => ({
      params: { organisation: body.id },
      body: {
        on,
        basis: orNull(basis),
        ...(successor !== undefined && { successor }),
        ...(subordinatesTo !== undefined && { subordinatesTo }),
      },
    })}
    onClose={onClose}
  >
    <Form.Item name="successor" label="职责由谁承接">
      <PickOrganisation not={body.id} />
    </Form.Item>
    <Form.Item name="subordinatesTo" label="下级归谁" extra="有下级时要填写。">
      <PickOrganisation not={body.id} />
    </Form.Item>
    <Dated name="on" label="从哪天起撤销" />
  </FormDrawer>
)
