import { InboxOutlined } from '@ant-design/icons'
import { Button, Form, Input, Upload } from 'antd'
import type { ClipboardEvent, ReactNode } from 'react'
import { useRef } from 'react'
import { required } from '../parts/do-form.tsx'

/** What a word processor puts on the clipboard keeps its tables as HTML; the text field would lose them. */
const tablesIn = ({ clipboardData }: ClipboardEvent): string | undefined => {
  const html = clipboardData.getData('text/html')
  return html.includes('<table') ? html : undefined
}

const Paste = ({ onSend }: { readonly onSend: (file: File) => void }): ReactNode => {
  const kept = useRef<{ readonly text: string; readonly html: string }>(null)
  return (
    <Form<{ readonly text: string }>
      layout="vertical"
      requiredMark="optional"
      onFinish={({ text }) => {
        // Only while what stands in the field is what was pasted.
        const html =
          kept.current !== null && kept.current.text.trim() === text.trim() ? kept.current.html : null
        onSend(html === null ? new File([text], '粘贴的文字.txt') : new File([html], '粘贴的内容.html'))
      }}
    >
      <Form.Item name="text" label="或者粘贴年报全文（连同表格）" rules={required('请先粘贴年报的全文。')}>
        <Input.TextArea
          rows={8}
          onPaste={(event) => {
            const html = tablesIn(event)
            const text = event.clipboardData.getData('text/plain')
            kept.current = html === undefined ? null : { text, html }
          }}
        />
      </Form.Item>
      <Button htmlType="submit">自查粘贴的内容</Button>
    </Form>
  )
}

/** A file or a pasted text. */
export const SendIn = ({ onSend }: { readonly onSend: (file: File) => void }): ReactNode => (
  <>
    <Upload.Dragger
      accept=".docx,.xlsx,.pdf,.html,.htm,.txt,.md,.json"
      showUploadList={false}
      beforeUpload={(file) => {
        onSend(file)
        return false
      }}
    >
      <p className="drop-icon">
        <InboxOutlined />
      </p>
      <p>点这里选文件，或者把文件拖进来</p>
      <p className="soft">Word（docx）、Excel（xlsx）、PDF、网页、文本，不超过 10 MB</p>
    </Upload.Dragger>
    <div className="gap" />
    <Paste onSend={onSend} />
  </>
)
