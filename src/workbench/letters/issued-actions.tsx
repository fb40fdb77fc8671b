import { Button, Input, Form } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { addressOf } from '../api/call.ts'
import { useMay } from '../app/session.tsx'
import { required } from '../parts/do-form.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { Forms } from '../parts/forms.tsx'
import type { Issued } from './words.ts'

const VoidForm = ({
  letter,
  onClose,
}: {
  readonly letter: Issued
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'voidLetter', { readonly reason: string }>
    name="voidLetter"
    title={`作废${letter.number}`}
    lead="文号保留，不再使用；文书留在案卷里，标明作废。正在送达的随之停止；已经送达的不能作废。需要的，可以重新制发一份。"
    submit="作废"
    said="文书已经作废。"
    danger
    sent={({ reason }) => ({ params: { letter: letter.id }, body: { reason } })}
    onClose={onClose}
  >
    <Form.Item name="reason" label="作废的理由" rules={required('请写明作废的理由。')}>
      <Input.TextArea rows={3} maxLength={500} />
    </Form.Item>
  </FormDrawer>
)

/** What may be done with a letter that was issued: looked at, printed, saved, voided. */
export const IssuedActions = ({ letter }: { readonly letter: Issued }): ReactNode => {
  const mayRead = useMay('request.personal')
  const mayIssue = useMay('letter.issue')
  const navigate = useNavigate()
  const params = { letter: letter.id }
  return (
    <span className="row-actions">
      {mayRead && letter.drawn && (
        <>
          <Button
            size="small"
            href={addressOf('readLetter', { params, query: { as: 'pdf', shown: '1' } })}
            target="_blank"
            rel="noopener"
          >
            查看、打印
          </Button>
          <Button size="small" href={addressOf('readLetter', { params, query: { as: 'pdf' } })}>
            PDF
          </Button>
          <Button size="small" href={addressOf('readLetter', { params, query: { as: 'docx' } })}>
            Word
          </Button>
        </>
      )}
      {letter.state === 'issued' && (
        <Button size="small" onClick={() => void navigate(`/deliveries/${letter.id}`)}>
          送达
        </Button>
      )}
      {!letter.drawn && <span className="soft">文件正在生成</span>}
      {mayIssue && letter.state === 'issued' && (
        <Forms
          of={[
            {
              title: '作废',
              danger: true,
              form: (close) => <VoidForm letter={letter} onClose={close} />,
            },
          ]}
        />
      )}
    </span>
  )
}
