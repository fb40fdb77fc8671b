import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import { useMay } from '../app/session.tsx'
import { DoButton } from '../parts/do-button.tsx'
import { required } from '../parts/do-form.tsx'
import { Flag } from '../parts/flag.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { Forms } from '../parts/forms.tsx'
import type { Entry } from './words.ts'
import { entryKinds } from './words.ts'

/** 条例第四十四条第二款: the applicant proposed to publish what they asked for. */
export const Suggestion = ({ request }: { readonly request: string }): ReactNode => {
  const { data } = useAsk('alreadyPublicTo', { params: { request } })
  const may = useMay('request.handle')
  if (data === undefined) return null
  const { suggested } = data
  return (
    <>
      {suggested ? '申请人建议主动公开' : '没有记录'}
      {may && (
        <DoButton
          name="noteSuggestion"
          size="small"
          sent={{ params: { request }, body: { suggested: !suggested } }}
          said={suggested ? '已经取消。' : '已经记下，这组申请会列入“转为主动公开”。'}
        >
          {suggested ? '取消' : '记录申请人建议公开'}
        </DoButton>
      )}
    </>
  )
}

const SummaryForm = ({
  request,
  summary,
  onClose,
}: {
  readonly request: string
  readonly summary: string
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'writeDecisionLog', { readonly summary: string }>
    name="writeDecisionLog"
    title="写答复目录的概述"
    lead="用本机关的话写申请了什么信息，不写是谁、为什么。由另一个人批准以后才公开。"
    submit="保存"
    said="已经保存，等待批准。"
    initial={{ summary }}
    sent={(body) => ({ params: { request }, body })}
    onClose={onClose}
  >
    <Form.Item name="summary" label="概述" rules={required('请写概述。')}>
      <Input.TextArea rows={3} maxLength={300} placeholder="例如：某年度某项工程的招标文件" />
    </Form.Item>
  </FormDrawer>
)

const Written = ({ entry }: { readonly entry: Entry | undefined }): ReactNode =>
  entry === undefined ? (
    '没有写'
  ) : (
    <>
      {entry.summary} <Flag kind={entryKinds[entry.state]}>{entry.stateTitle}</Flag>
    </>
  )

/** What the public log says of a request. */
export const LogSummary = ({ request }: { readonly request: string }): ReactNode => {
  const { data } = useAsk('decisionLogEntry', { params: { request } })
  const may = useMay('request.handle')
  if (data === undefined) return null
  const [entry] = data.rows
  return (
    <>
      <Written entry={entry} />
      {may && (
        <Forms
          of={[
            {
              title: entry === undefined ? '写概述' : '改写概述',
              form: (close) => (
                <SummaryForm request={request} summary={entry?.summary ?? ''} onClose={close} />
              ),
            },
          ]}
        />
      )}
    </>
  )
}
