import type { PointerEvent, ReactNode } from 'react'
import { useState } from 'react'
import { addressOf } from '../api/call.ts'
import { between } from './selection.ts'
import type { Box, PageText, Release, Side } from './words.ts'

const percent = (part: number, whole: number): string => `${(part / Math.max(1, whole)) * 100}%`

const Frame = ({
  of,
  page,
  kind,
}: {
  readonly of: Box
  readonly page: PageText
  readonly kind: string
}): ReactNode => (
  <span
    className={`frame frame-${kind}`}
    style={{
      left: percent(of.x, page.width),
      top: percent(of.y, page.height),
      width: percent(of.width, page.width),
      height: percent(of.height, page.height),
    }}
  />
)

/** A page as a picture; dragging over it draws a box, in points of the page. */
export const PageView = ({
  release,
  page,
  text,
  side,
  boxes,
  onBox,
}: {
  readonly release: Release
  readonly page: number
  readonly text: PageText
  readonly side: Side
  readonly boxes: readonly Box[]
  readonly onBox: ((box: Box) => void) | undefined
}): ReactNode => {
  const [from, setFrom] = useState<readonly [number, number]>()
  const [to, setTo] = useState<readonly [number, number]>()
  const pointOf = ({ currentTarget, clientX, clientY }: PointerEvent): readonly [number, number] => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    return [((clientX - left) / width) * text.width, ((clientY - top) / height) * text.height]
  }
  const drawn = from && to ? between(from, to) : undefined
  const finish = (): void => {
    if (drawn !== undefined && drawn.width > 2 && drawn.height > 2) onBox?.(drawn)
    setFrom(undefined)
    setTo(undefined)
  }
  const shown = addressOf('releasePicture', {
    params: { release: release.id, page },
    // What was made anew is another picture.
    query: { side, ...(side === 'after' && { of: release.outcome?.output ?? undefined }) },
  })
  return (
    <div
      className={`paper${onBox === undefined ? '' : ' paper-open'}`}
      style={{ aspectRatio: `${text.width} / ${text.height}` }}
      onPointerDown={(event) => {
        if (onBox === undefined || event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setFrom(pointOf(event))
        setTo(pointOf(event))
      }}
      onPointerMove={(event) => {
        if (from !== undefined) setTo(pointOf(event))
      }}
      onPointerUp={finish}
    >
      <img src={shown} alt={`第 ${page + 1} 页${side === 'after' ? '，处理后' : ''}`} draggable={false} />
      {boxes.map((box) => (
        <Frame key={`${box.x} ${box.y} ${box.width}`} of={box} page={text} kind="mark" />
      ))}
      {drawn && <Frame of={drawn} page={text} kind="new" />}
    </div>
  )
}
