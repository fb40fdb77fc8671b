import { Checkbox, Form } from 'antd'
import type { ReactNode } from 'react'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { WordingFields } from './wording-fields.tsx'
import type { Push, PushForm } from './words.ts'

interface Typed {
  readonly title: string
  readonly digest?: string
  readonly form: PushForm
  readonly looked?: boolean
}

/** Has a push tried again, with the same words or other ones. */
export const RetryForm = ({
  of: { id, title, digest, form, state, problem },
  onClose,
}: {
  readonly of: Push
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'retryPush', Typed>
    name="retryPush"
    title="重新推送"
    lead={problem ?? '从停下的地方接着推送。'}
    submit="重新推送"
    said="已经重新排入推送。"
    initial={{ title, digest, form }}
    sent={(typed) => ({
      params: { push: id },
      body: {
        title: typed.title,
        digest: typed.digest ?? '',
        form: typed.form,
        looked: typed.looked === true,
      },
    })}
    onClose={onClose}
  >
    <WordingFields />
    {state === 'unsure' && (
      <Form.Item name="looked" valuePropName="checked">
        <Checkbox>已登录公众平台核对：“发表记录”里没有这一篇，也没有正在审核的</Checkbox>
      </Form.Item>
    )}
  </FormDrawer>
)
