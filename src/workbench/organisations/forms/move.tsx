import { Form, Radio } from 'antd'
import type { ReactNode } from 'react'
import { orNull } from '../../parts/empty-to-null.ts'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { PickOrganisation } from '../../parts/pick-organisation.tsx'
import { today } from '../../parts/time.tsx'
import type { Body } from '../body.ts'
import { choicesOf, superiorWords } from '../words.ts'
import { Dated } from './common.tsx'

interface Typed {
  readonly kind: 'territorial' | 'line'
  readonly superior?: string
  readonly from: string
  readonly basis?: string
}

/** Another superior from a day on. */
export const MoveForm = ({
  body,
  onClose,
}: {
  readonly body: Body
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'moveOrganisation', Typed>
    name="moveOrganisation"
    title="改变隶属关系"
    lead={`${body.name}从哪天起归谁管。空着上级，就是从那天起没有。`}
    submit="保存"
    said="隶属关系已经改变。"
    initial={{ kind: 'territorial', from: today() }}
    sent={({ kind, superior, from, basis }) => ({
      params: { organisation: body.id },
      body: { kind, superior: superior ?? null, from, basis: orNull(basis) },
    })}
    onClose={onClose}
  >
    <Form.Item name="kind" label="哪一种上级" required>
      <Radio.Group options={choicesOf(superiorWords)} />
    </Form.Item>
    <Form.Item name="superior" label="上级">
      <PickOrganisation not={body.id} />
    </Form.Item>
    <Dated />
  </FormDrawer>
)
