import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { required } from '../parts/do-form.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { PickDocument } from '../parts/pick-document.tsx'

/** A document that is public already holds what is asked for. */
export const LinkForm = ({
  organisation,
  group,
  onClose,
}: {
  readonly organisation: string
  readonly group: string
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'linkReuse', { readonly document: string }>
    name="linkReuse"
    title="关联已公开的文件"
    lead="这一组申请的内容已经在哪份文件里公开，以后相近的申请登记时就会提示。"
    submit="关联"
    said="已经关联。"
    sent={({ document }) => ({ params: { group }, body: { document } })}
    onClose={onClose}
  >
    <Form.Item name="document" label="文件" rules={[{ required: true, message: '请选择文件。' }]}>
      <PickDocument organisation={organisation} />
    </Form.Item>
  </FormDrawer>
)

/** The office does not publish it, for a reason that is kept. */
export const DeclineForm = ({
  group,
  onClose,
}: {
  readonly group: string
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'declineReuse', { readonly reason: string }>
    name="declineReuse"
    title="不转为主动公开"
    lead="理由留在这一组里，以后可以重新考虑。"
    submit="确定"
    said="已经记下。"
    sent={({ reason }) => ({ params: { group }, body: { reason } })}
    onClose={onClose}
  >
    <Form.Item name="reason" label="理由" rules={required('请写明理由。')}>
      <Input.TextArea rows={3} maxLength={500} placeholder="例如：只涉及个别申请人的具体事项" />
    </Form.Item>
  </FormDrawer>
)
