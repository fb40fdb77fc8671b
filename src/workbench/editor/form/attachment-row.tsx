import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import { addressOf } from '../../api/call.ts'
import type { Content, Document } from '../../documents/words.ts'
import { placeOf } from './field.tsx'
import { sizeOf } from './size.ts'

type Attachment = Content['attachments'][number]

/** Whether text could be read from a file: what is searched, checked and offered as text. */
const textWords = (text: Document['texts'][number] | undefined): string => {
  if (text === undefined) return '保存以后读取文字'
  return text.problem ?? `读出 ${text.characters} 字`
}

/** One attachment: its name as the public sees it, its place, what was read from it. */
export const AttachmentRow = ({
  attachment,
  text,
  errors,
  onRename,
  onMove,
  onRemove,
}: {
  readonly attachment: Attachment
  readonly text: Document['texts'][number] | undefined
  readonly errors: readonly string[]
  readonly onRename: (name: string) => void
  readonly onMove: (step: 1 | -1) => void
  readonly onRemove: () => void
}): ReactNode => {
  const { file, name, size } = attachment
  return (
    <li id={placeOf(`attachment:${file}`)} tabIndex={-1} className="attachment">
      <Input
        id={placeOf(`name:${file}`)}
        aria-label="附件名称"
        maxLength={255}
        value={name}
        onChange={({ target }) => {
          onRename(target.value)
        }}
      />
      <span className="attachment-acts">
        <Button
          type="text"
          icon={<ArrowUpOutlined />}
          aria-label={`上移${name}`}
          onClick={() => {
            onMove(-1)
          }}
        />
        <Button
          type="text"
          icon={<ArrowDownOutlined />}
          aria-label={`下移${name}`}
          onClick={() => {
            onMove(1)
          }}
        />
        <Button type="text" danger icon={<DeleteOutlined />} aria-label={`移除${name}`} onClick={onRemove} />
      </span>
      <span className="attachment-under soft">
        {sizeOf(size)} · <a href={addressOf('readFile', { params: { file } })}>下载</a> ·{' '}
        <span className={typeof text?.problem === 'string' ? 'urgent' : undefined}>{textWords(text)}</span>
      </span>
      {errors.map((sentence) => (
        <span key={sentence} className="attachment-under urgent">
          {sentence}
        </span>
      ))}
    </li>
  )
}
