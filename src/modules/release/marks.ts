import type { Box, RedactionMark } from '#platform/pdf'
import type { Sealer } from '#platform/crypto'
import { soughtOf } from '#platform/sought'
import { refuse } from '#platform/refusal'
import type { ReleaseId } from './ids.ts'
import type { MarkSource, ReleaseKind, WithholdingReason } from './schema/index.ts'

/** What is to go: a text wherever it stands, or places of a page (from 0, in points from its upper left corner). */
export type MarkPlace =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'boxes'; readonly page: number; readonly boxes: readonly Box[] }

/** A mark with its reason. */
export interface Mark {
  readonly id: string
  readonly place: MarkPlace
  readonly reason: WithholdingReason
  readonly source: MarkSource
}

const cell = (id: ReleaseId) => ({ table: 'release', column: 'marks', row: id })

export const sealMarks = (sealer: Sealer, id: ReleaseId, marks: readonly Mark[]): string =>
  sealer.seal(JSON.stringify(marks), cell(id))

export const openMarks = (sealer: Sealer, id: ReleaseId, sealed: string): readonly Mark[] =>
  // Written by `sealMarks`, and sealed since.
  JSON.parse(sealer.open(sealed, cell(id))) as readonly Mark[]

/** The texts that are to go. */
export const withheldOf = (marks: readonly Mark[]): readonly string[] => [
  ...new Set(marks.flatMap(({ place }) => (place.is === 'text' ? [place.text] : []))),
]

/** Marks as the PDF room takes them. */
export const redactionOf = (marks: readonly Mark[]): readonly RedactionMark[] =>
  marks.map(({ place }) =>
    place.is === 'text' ? { text: place.text } : { page: place.page, boxes: place.boxes },
  )

/** A single sign stands in every text; it is marked as a box. */
const least = 2

/** Throws Refusal `release-mark`. */
export const assertMarks = (kind: ReleaseKind, marks: readonly Mark[]): void => {
  for (const { place } of marks) {
    if (place.is === 'text' && soughtOf(place.text).length < least)
      throw refuse(
        'invalid',
        'release-mark',
        '标注的文字太短',
        '要去除的文字至少两个字；单个字请在页面上框选。',
        'marks',
      )
    if (place.is === 'boxes' && kind !== 'pdf')
      throw refuse('invalid', 'release-mark', '不能框选', '这种文件没有页面，请写出要去除的文字。', 'marks')
  }
  if (new Set(marks.map(({ id }) => id)).size < marks.length)
    throw refuse('invalid', 'release-mark', '标注重复', '有两处标注的编号相同，请刷新页面后再试。', 'marks')
}
