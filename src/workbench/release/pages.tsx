import { Button, Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAsk } from '../api/ask.ts'
import { Answer } from '../parts/answer.tsx'
import { PageView } from './page-view.tsx'
import { ReasonField } from './reason-field.tsx'
import { wordsIn } from './selection.ts'
import type { Marking } from './use-marks.ts'
import type { Box, Guide, PageText, Reason, Release, Side } from './words.ts'
import { isOpen } from './words.ts'

/** What to do with what was framed. */
const Framed = ({
  box,
  page,
  text,
  guide,
  marking,
  onClose,
}: {
  readonly box: Box
  readonly page: number
  readonly text: PageText
  readonly guide: Guide
  readonly marking: Marking
  readonly onClose: () => void
}): ReactNode => {
  const [reason, setReason] = useState<Reason>('privacy')
  const words = wordsIn(text, box)
  const add = (place: Parameters<Marking['add']>[0][number]['place']): void => {
    marking.add([{ place, reason, source: 'hand' }])
    onClose()
  }
  return (
    <div className="framed" role="group" aria-label="框选的内容">
      <div>{words === '' ? '框里没有能读出的文字，去除时本页会转为图片。' : `框里的文字：${words}`}</div>
      <ReasonField guide={guide} value={reason} onChange={setReason} />
      <div className="row-actions">
        <Button
          type="primary"
          onClick={() => {
            add({ is: 'boxes', page, boxes: [box] })
          }}
        >
          只去除这里
        </Button>
        {words.length > 1 && words.length <= 300 && (
          <Button
            onClick={() => {
              add({ is: 'text', text: words })
            }}
          >
            全文去除这些字
          </Button>
        )}
        <Button onClick={onClose}>不标</Button>
      </div>
    </div>
  )
}

const boxesOn = ({ marks }: Release, page: number): readonly Box[] =>
  marks.flatMap(({ place }) => (place.is === 'boxes' && place.page === page ? place.boxes : []))

/** The pages of a document, before and after; framing on the one before. */
export const Pages = ({
  release,
  pages,
  side,
  onSide,
  guide,
  marking,
}: {
  readonly release: Release
  readonly pages: number
  readonly side: Side
  readonly onSide: (side: Side) => void
  readonly guide: Guide
  readonly marking: Marking
}): ReactNode => {
  const [page, setPage] = useState(0)
  const [box, setBox] = useState<Box>()
  const asked = useAsk('releasePage', { params: { release: release.id, page }, query: { side } })
  const go = (to: number): void => {
    setBox(undefined)
    setPage(Math.min(pages - 1, Math.max(0, to)))
  }
  const mayFrame = side === 'before' && isOpen(release)
  return (
    <div>
      <div className="page-bar">
        <Sides release={release} side={side} onSide={onSide} />
        <span className="row-actions">
          <Button
            disabled={page === 0}
            onClick={() => {
              go(page - 1)
            }}
          >
            上一页
          </Button>
          <span className="nowrap">
            {page + 1} / {pages}
          </span>
          <Button
            disabled={page >= pages - 1}
            onClick={() => {
              go(page + 1)
            }}
          >
            下一页
          </Button>
        </span>
      </div>
      {mayFrame && <p className="soft">在页面上按住拖动，框住要去除的内容；也可以在标注里写出文字。</p>}
      <Answer to={asked}>
        {(text) => (
          <>
            {box && (
              <Framed
                box={box}
                page={page}
                text={text}
                guide={guide}
                marking={marking}
                onClose={() => {
                  setBox(undefined)
                }}
              />
            )}
            <PageView
              release={release}
              page={page}
              text={text}
              side={side}
              boxes={side === 'before' ? [...boxesOn(release, page), ...(box ? [box] : [])] : []}
              onBox={mayFrame ? setBox : undefined}
            />
            <details className="page-text">
              <summary>本页的文字</summary>
              <p className="told">{text.characters.map((each) => each.text).join('')}</p>
            </details>
          </>
        )}
      </Answer>
    </div>
  )
}

/** Before or after; after only where there is one. */
export const Sides = ({
  release,
  side,
  onSide,
}: {
  readonly release: Release
  readonly side: Side
  readonly onSide: (side: Side) => void
}): ReactNode => (
  <Segmented<Side>
    aria-label="看哪一份"
    value={side}
    onChange={onSide}
    options={[
      { value: 'before', label: '原件' },
      { value: 'after', label: '处理后', disabled: typeof release.outcome?.output !== 'string' },
    ]}
  />
)
