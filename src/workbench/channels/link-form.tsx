import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { required } from '../parts/do-form.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import type { Push } from './words.ts'

/** Writes down the address of an article that is on the platform already. */
export const LinkForm = ({
  of: { id, title },
  onClose,
}: {
  readonly of: Push
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'linkPush', { readonly address: string }>
    name="linkPush"
    title="登记已经发布的网址"
    lead={`“${title}”已经在公众号上发布的，把文章的网址登记在这里，系统不再推送。`}
    submit="登记"
    said="网址已经登记。"
    sent={(body) => ({ params: { push: id }, body })}
    onClose={onClose}
  >
    <Form.Item name="address" label="文章网址" rules={required('请填写文章的网址。')}>
      <Input maxLength={1000} inputMode="url" placeholder="https://mp.weixin.qq.com/s/" />
    </Form.Item>
  </FormDrawer>
)
