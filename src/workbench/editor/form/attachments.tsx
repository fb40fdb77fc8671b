import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useRef } from 'react'
import { Button } from 'antd'
import { UploadOutlined } from '@ant-design/icons'
import type { Problem } from '../../api/problem.ts'
import type { Content } from '../../documents/words.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { upload } from '../text/upload.ts'
import { AttachmentRow } from './attachment-row.tsx'
import type { Editing } from './editing.ts'
import { errorsAt } from './editing.ts'
import { placeOf } from './field.tsx'
import { moved } from './size.ts'

type Attachment = Content['attachments'][number]

/** Files that belong to the document: handed over, put in order, named, taken off. */
export const Attachments = ({ document, content, change, findings }: Editing): ReactNode => {
  const { attachments } = content
  const input = useRef<HTMLInputElement>(null)
  // What was handed over by the time the last file of several is there.
  const latest = useRef(attachments)
  latest.current = attachments
  const sending = useMutation<undefined, Problem, readonly File[]>({
    mutationFn: async (files) => {
      for (const file of files) {
        const { id, name, digest, mediaType, size } = await upload(document.organisation.id, file)
        latest.current = [...latest.current, { file: id, name, digest, mediaType, size }]
        change({ attachments: latest.current })
      }
      return undefined
    },
  })
  const put = (list: readonly Attachment[]): void => {
    change({ attachments: [...list] })
  }
  return (
    <div id={placeOf('attachments')} tabIndex={-1}>
      {attachments.length === 0 ? (
        <p className="soft">没有附件。附件里的文字会自动读出来，用于检查、检索和“文本下载”。</p>
      ) : (
        <ol className="attachments">
          {attachments.map((attachment, index) => (
            <AttachmentRow
              key={attachment.file}
              attachment={attachment}
              text={document.texts.find(({ file }) => file === attachment.file)}
              errors={[
                ...errorsAt(findings, `name:${attachment.file}`),
                ...errorsAt(findings, `attachment:${attachment.file}`),
              ]}
              onRename={(name) => {
                put(attachments.map((one, at) => (at === index ? { ...one, name } : one)))
              }}
              onMove={(step) => {
                put(moved(attachments, index, step))
              }}
              onRemove={() => {
                put(attachments.filter((_, at) => at !== index))
              }}
            />
          ))}
        </ol>
      )}
      {errorsAt(findings, 'attachments').map((sentence) => (
        <p key={sentence} className="urgent">
          {sentence}
        </p>
      ))}
      <ProblemNote problem={sending.error} />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="选择附件"
        onChange={({ target }) => {
          sending.mutate([...(target.files ?? [])])
          target.value = ''
        }}
      />
      <Button icon={<UploadOutlined />} loading={sending.isPending} onClick={() => input.current?.click()}>
        添加附件
      </Button>
    </div>
  )
}
