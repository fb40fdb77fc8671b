import { Form, Radio } from 'antd'
import type { ReactNode } from 'react'
import { PickOrganisation } from '../../parts/pick-organisation.tsx'
import { KindFields, NameFields, SuperiorFields } from './common.tsx'
import { usualBody } from './new-body.ts'

type Path = readonly (string | number)[]

const There = ({ at, not }: { readonly at: Path; readonly not: string | undefined }): ReactNode => (
  <Form.Item
    name={[...at, 'organisation']}
    label="机构"
    rules={[{ required: true, message: '请选择机构。' }]}
  >
    <PickOrganisation {...(not !== undefined && { not })} />
  </Form.Item>
)

const New = ({ at }: { readonly at: Path }): ReactNode => (
  <>
    <NameFields under={[...at, 'opening']} />
    <KindFields under={[...at, 'opening']} />
    <SuperiorFields under={[...at, 'opening', 'superiors']} />
  </>
)

/**
 * Who takes over: a body there is, or one that is set up for it. `within` is the list an item stands in, whose fields
 * antd names from there on.
 */
export const TargetFields = ({
  at,
  within = [],
  label,
  not,
}: {
  readonly at: Path
  readonly within?: Path
  readonly label: string
  readonly not?: string
}): ReactNode => {
  const form = Form.useFormInstance()
  const chosen: unknown = Form.useWatch([...within, ...at, 'is'], form)
  return (
    <>
      <Form.Item name={[...at, 'is']} label={label} initialValue="there" required>
        <Radio.Group
          options={[
            { value: 'there', label: '已有的机构' },
            { value: 'new', label: '新设一个机构' },
          ]}
          onChange={({ target }) => {
            const opening = [...within, ...at, 'opening']
            if (target.value === 'new' && form.getFieldValue(opening) === undefined)
              form.setFieldValue(opening, usualBody)
          }}
        />
      </Form.Item>
      {chosen === 'new' ? <New at={at} /> : <There at={at} not={not} />}
    </>
  )
}
