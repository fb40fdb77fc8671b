import { Form, Radio } from 'antd'
import type { ReactNode } from 'react'
import { FormDrawer } from '../parts/form-drawer.tsx'
import type { Link } from './link-once.tsx'

/** A new link for who has forgotten the password, or lost the phone as well. */
export const ResetForm = ({
  person,
  name,
  onLink,
  onClose,
}: {
  readonly person: string
  readonly name: string
  readonly onLink: (link: Link) => void
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'resetPassword', { readonly secondFactor: 'keep' | 'drop' }>
    name="resetPassword"
    title={`重设${name}的口令`}
    lead="现在的口令和登录立即失效，会得到一个新链接，交给本人设置新口令。"
    submit="重设"
    initial={{ secondFactor: 'keep' }}
    sent={(body) => ({ params: { person }, body })}
    onDone={onLink}
    onClose={onClose}
  >
    <Form.Item name="secondFactor" label="动态口令" required>
      <Radio.Group
        options={[
          { value: 'keep', label: '保留' },
          { value: 'drop', label: '一并停用（手机丢了）' },
        ]}
      />
    </Form.Item>
  </FormDrawer>
)
