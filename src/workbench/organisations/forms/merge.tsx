import { Form } from 'antd'
import type { ReactNode } from 'react'
import { orNull } from '../../parts/empty-to-null.ts'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { PickOrganisation } from '../../parts/pick-organisation.tsx'
import { today } from '../../parts/time.tsx'
import { Dated } from './common.tsx'
import type { TypedTarget } from './new-body.ts'
import { targetOf } from './new-body.ts'
import { TargetFields } from './target.tsx'

interface Typed {
  readonly merged: string[]
  readonly into: TypedTarget
  readonly on: string
  readonly basis?: string
}

/** Several bodies that become one. */
export const MergeForm = ({ onClose }: { readonly onClose: () => void }): ReactNode => (
  <FormDrawer<'mergeOrganisations', Typed>
    name="mergeOrganisations"
    title="合并机构"
    lead="被合并的机构从那天起撤销，它们的下级、科室和没办完的事情由承接的机构接过来。"
    submit="合并"
    danger
    said="已经合并。"
    initial={{ on: today() }}
    sent={({ merged, into, on, basis }) => ({
      body: { merged, into: targetOf(into), on, basis: orNull(basis) },
    })}
    onClose={onClose}
  >
    <Form.Item name="merged" label="合并哪些机构" rules={[{ required: true, message: '请至少选择一个。' }]}>
      <PickOrganisation many />
    </Form.Item>
    <TargetFields at={['into']} label="由谁承接" />
    <Dated name="on" label="从哪天起合并" />
  </FormDrawer>
)
