import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { required } from '../do-form.tsx'
import { FormDrawer } from '../form-drawer.tsx'

/** Keeps the filter that is set under a name of one's own. */
export const KeepForm = ({
  screen,
  example,
  filter,
  onClose,
}: {
  readonly screen: string
  readonly example: string
  readonly filter: Readonly<Record<string, string>>
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'saveFilter', { readonly name: string }>
    name="saveFilter"
    title="保存这个筛选"
    lead="以后点一下名字就能看到同样的列表。只有您自己看得到。"
    submit="保存"
    said="已经保存。"
    sent={({ name }) => ({ body: { screen, name, filter } })}
    onClose={onClose}
  >
    <Form.Item name="name" label="名字" rules={required('请起一个名字。')}>
      <Input maxLength={40} placeholder={`例如：${example}`} />
    </Form.Item>
  </FormDrawer>
)
