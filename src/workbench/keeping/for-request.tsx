import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import type { Given } from '../api/operations.ts'
import { useMay } from '../app/session.tsx'
import { SaveButton } from '../channels/save-button.tsx'
import { required } from '../parts/do-form.tsx'
import { Facts } from '../parts/facts.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { Forms } from '../parts/forms.tsx'
import { LogSummary, Suggestion } from '../reuse/for-request.tsx'
import { LiftButton } from './lift-form.tsx'
import './keeping.css'

type Keeping = Given<'keepingOfRequest'>

const HoldForm = ({
  request,
  onClose,
}: {
  readonly request: string
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'placeHold', { readonly reason: string }>
    name="placeHold"
    title="保全案卷"
    lead="解除以前，这件案卷什么也不删除，期限届满也不删。"
    submit="保全"
    said="已经保全。"
    sent={(body) => ({ params: { request }, body })}
    onClose={onClose}
  >
    <Form.Item name="reason" label="理由" rules={required('请写明理由。')}>
      <Input.TextArea rows={2} maxLength={500} placeholder="例如：纪检机关调查需要" />
    </Form.Item>
  </FormDrawer>
)

const dueText = ({ due, emptied }: Keeping): string | null => {
  if (emptied) return '申请人和第三方的信息已经按期限删除'
  if (due === null) return null
  const { termTitle, overOn, obstacle, obstacleTitle } = due
  return [termTitle, overOn !== null && `${overOn} 届满`, obstacle !== 'running' && obstacleTitle]
    .filter((part) => part !== null && part !== false)
    .join('，')
}

const Holds = ({ request, of: { holds } }: { readonly request: string; readonly of: Keeping }): ReactNode => {
  const may = useMay('keeping.manage')
  return (
    <>
      {holds.map(({ id, reason }) => (
        <div key={id ?? reason}>
          {reason}
          {may && id !== null && <LiftButton hold={id} />}
        </div>
      ))}
      {holds.length === 0 && '没有'}
      {may && !holds.some(({ id }) => id !== null) && (
        <Forms
          of={[
            {
              title: '保全',
              form: (close) => <HoldForm request={request} onClose={close} />,
            },
          ]}
        />
      )}
    </>
  )
}

const Packs = ({ request }: { readonly request: string }): ReactNode => {
  const full = useMay('request.personal')
  const params = { request }
  return (
    <>
      {full && (
        <SaveButton name="archivePackInFull" size="small" sent={{ params }}>
          完整的归档包
        </SaveButton>
      )}
      <SaveButton name="archivePack" size="small" sent={{ params }}>
        遮盖的归档包
      </SaveButton>
    </>
  )
}

/** What holds, with what may be done about it. */
const Value = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <span className="keeping-value">{children}</span>
)

/** What becomes of an answer behind its end: the public, the archive, the term. */
export const AfterAnswer = ({ request }: { readonly request: string }): ReactNode => {
  const { data } = useAsk('keepingOfRequest', { params: { request } })
  if (data === undefined) return null
  return (
    <Facts
      of={[
        [
          '建议公开',
          <Value>
            <Suggestion request={request} />
          </Value>,
        ],
        [
          '答复目录',
          data.due !== null && (
            <Value>
              <LogSummary request={request} />
            </Value>
          ),
        ],
        [
          '归档包',
          <Value>
            <Packs request={request} />
          </Value>,
        ],
        ['保管', dueText(data)],
        [
          '保全',
          <Value>
            <Holds request={request} of={data} />
          </Value>,
        ],
      ]}
    />
  )
}
