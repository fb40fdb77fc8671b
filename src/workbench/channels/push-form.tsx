import { Alert, Drawer, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import { useAsk } from '../api/ask.ts'
import type { Given } from '../api/operations.ts'
import { Answer } from '../parts/answer.tsx'
import { DoForm } from '../parts/do-form.tsx'
import { PickDocument } from '../parts/pick-document.tsx'
import { WordingFields } from './wording-fields.tsx'
import type { PushForm as Form } from './words.ts'

interface Typed {
  readonly title: string
  readonly digest?: string
  readonly form: Form
}

const Told = ({ problems, ready }: Pick<Given<'proposePush'>, 'problems' | 'ready'>): ReactNode =>
  problems.length === 0 ? null : (
    <Alert
      className="problem"
      type={ready ? 'warning' : 'error'}
      showIcon
      title={ready ? '照原样推送，微信不会收' : '还不能推送'}
      description={problems.map((problem) => (
        <div key={problem}>{problem}</div>
      ))}
    />
  )

const Proposed = ({
  organisation,
  document,
  onClose,
}: {
  readonly organisation: string
  readonly document: string
  readonly onClose: () => void
}): ReactNode => {
  const asked = useAsk('proposePush', { params: { organisation }, query: { document } })
  if (asked.isFetching) return <Skeleton active />
  return (
    <Answer to={asked}>
      {({ title, digest, form, problems, ready }) => (
        <>
          <Told problems={problems} ready={ready} />
          {ready && (
            <DoForm<'pushDocument', Typed>
              name="pushDocument"
              submit="推送"
              said="已经排入推送，发布以后自动登记。"
              initial={{ title, digest, form }}
              sent={(typed) => ({
                params: { organisation },
                body: { document, title: typed.title, digest: typed.digest ?? '', form: typed.form },
              })}
              onDone={onClose}
            >
              <WordingFields />
            </DoForm>
          )}
        </>
      )}
    </Answer>
  )
}

/** Picks a public document, or has it already; shows what would be said of it and what WeChat would not take, and passes it on. */
export const PushForm = ({
  organisation,
  of,
  onClose,
}: {
  readonly organisation: string
  readonly of?: string
  readonly onClose: () => void
}): ReactNode => {
  const [document, setDocument] = useState(of)
  const id = useId()
  return (
    <Drawer open title="推送到公众号" size={520} onClose={onClose} destroyOnHidden>
      <p className="drawer-lead soft">
        只能推送已经公开的文件。同一份文件的同一版只发布一篇文章，推送成功以后自动登记网址。
      </p>
      {of === undefined && (
        <div className="push-pick">
          <label htmlFor={id}>文件</label>
          <PickDocument
            id={id}
            organisation={organisation}
            {...(document !== undefined && { value: document })}
            onChange={setDocument}
          />
        </div>
      )}
      {document !== undefined && (
        <Proposed key={document} organisation={organisation} document={document} onClose={onClose} />
      )}
    </Drawer>
  )
}
