import { Button, Form, Input, Modal } from 'antd'
import type { ReactNode } from 'react'
import { required } from '../../parts/do-form.tsx'

const address = {
  pattern: /^(https?:\/\/|mailto:|\/(?!\/))\S+$/u,
  message: '请填写完整的网址，以 http:// 或 https:// 开头；本站的页面可以以 / 开头。',
}

/** Asks where a link leads. */
export const LinkForm = ({
  href,
  onGiven,
  onClose,
}: {
  /** Where it leads now. */
  readonly href: string | undefined
  /** Undefined takes the link away. */
  readonly onGiven: (href: string | undefined) => void
  readonly onClose: () => void
}): ReactNode => (
  <Modal open title="链接" footer={null} onCancel={onClose} destroyOnHidden>
    <Form<{ readonly href: string }>
      layout="vertical"
      requiredMark="optional"
      initialValues={{ href }}
      onFinish={(typed) => {
        onGiven(typed.href.trim())
      }}
    >
      <Form.Item name="href" label="网址" rules={[...required('请填写网址。'), address]}>
        <Input autoFocus placeholder="https://" maxLength={1000} />
      </Form.Item>
      <div className="form-end">
        <Button type="primary" htmlType="submit">
          确定
        </Button>
        {href !== undefined && (
          <Button
            onClick={() => {
              onGiven(undefined)
            }}
          >
            去掉链接
          </Button>
        )}
      </div>
    </Form>
  </Modal>
)
