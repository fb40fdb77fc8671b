import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { required } from '../parts/do-form.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { Forms } from '../parts/forms.tsx'

/** Lifts a hold, for a reason that is kept. */
export const LiftButton = ({ hold }: { readonly hold: string }): ReactNode => (
  <Forms
    of={[
      {
        title: '解除',
        form: (close) => (
          <FormDrawer<'liftHold', { readonly reason: string }>
            name="liftHold"
            title="解除保全"
            lead="解除以后，期限已经届满的案卷在下一次清理时删除申请人信息。"
            submit="解除"
            said="已经解除。"
            sent={(body) => ({ params: { hold }, body })}
            onClose={close}
          >
            <Form.Item name="reason" label="理由" rules={required('请写明理由。')}>
              <Input.TextArea rows={2} maxLength={500} />
            </Form.Item>
          </FormDrawer>
        ),
      },
    ]}
  />
)
