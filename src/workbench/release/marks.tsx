import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Block } from '../parts/block.tsx'
import { Flag } from '../parts/flag.tsx'
import { ReasonField } from './reason-field.tsx'
import type { Marking } from './use-marks.ts'
import type { Guide, Mark, Reason, Release } from './words.ts'
import { isOpen } from './words.ts'

const placeText = ({ place }: Mark): string =>
  place.is === 'text' ? `全文的“${place.text}”` : `第 ${place.page + 1} 页框选的 ${place.boxes.length} 处`

const AddText = ({ marking, guide }: { readonly marking: Marking; readonly guide: Guide }): ReactNode => {
  const [text, setText] = useState('')
  const [reason, setReason] = useState<Reason>('privacy')
  const add = (): void => {
    if (text.trim() === '') return
    marking.add([{ place: { is: 'text', text: text.trim() }, reason, source: 'hand' }])
    setText('')
  }
  return (
    <form
      className="add-mark"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <Input
        aria-label="要去除的文字"
        placeholder="要去除的文字，全文每一处都去除"
        value={text}
        maxLength={300}
        onChange={({ target }) => {
          setText(target.value)
        }}
      />
      <ReasonField guide={guide} value={reason} onChange={setReason} />
      <Button htmlType="submit" loading={marking.busy}>
        添加标注
      </Button>
    </form>
  )
}

/** What is to go, each with its reason. */
export const Marks = ({
  release,
  guide,
  marking,
}: {
  readonly release: Release
  readonly guide: Guide
  readonly marking: Marking
}): ReactNode => {
  const open = isOpen(release)
  const source = (value: Mark['source']) => guide.sources.find((each) => each.value === value)?.title ?? ''
  const missing = new Set(release.outcome?.notFound ?? [])
  return (
    <Block title={`标注（${release.marks.length}）`}>
      {release.marks.length === 0 && (
        <p className="soft">还没有标注。没有要去除的内容，也要处理一遍，去掉批注、属性等看不见的内容。</p>
      )}
      <ul className="marks">
        {release.marks.map((mark) => (
          <li key={mark.id}>
            <div className="mark-head">
              <span className="mark-text">{placeText(mark)}</span>
              <span className="soft">{source(mark.source)}</span>
              {missing.has(mark.id) && <Flag kind="open">文件里没有找到</Flag>}
            </div>
            {open ? (
              <div className="mark-acts">
                <ReasonField
                  guide={guide}
                  value={mark.reason}
                  label={`${placeText(mark)}的理由`}
                  onChange={(reason) => {
                    marking.change(mark.id, reason)
                  }}
                />
                <Button
                  size="small"
                  onClick={() => {
                    marking.remove(mark.id)
                  }}
                >
                  取消
                </Button>
              </div>
            ) : (
              <div className="soft">{guide.reasons.find(({ value }) => value === mark.reason)?.basis}</div>
            )}
          </li>
        ))}
      </ul>
      {open && <AddText marking={marking} guide={guide} />}
    </Block>
  )
}
