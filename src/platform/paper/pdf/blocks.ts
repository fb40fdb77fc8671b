import { letterSpacing, linePitch, points, red, redHeadSize, size, titlePitch } from '../page.ts'
import type { Block, Paper, Run } from '../paper.ts'
import { signatureAt } from '../signature.ts'
import { sealWords, writtenDate } from '../words.ts'
import { linesOf } from './letters.ts'
import { baselineIn, place } from './place.ts'
import type { Look, Role, Strip } from './strip.ts'
import { blankStrip } from './strip.ts'
import { tableStrips } from './table.ts'

const body: Look = { face: 'regular', size: size.body }

/** The type of the text: as many whole letters as a line holds. */
const onGrid = (width: number, face: Look['face'] = 'regular'): Look => ({
  face,
  size: size.body,
  spacing: letterSpacing(width),
})

/** The two letters at the start of a paragraph. */
const indentOf = (width: number): number => 2 * (size.body + letterSpacing(width))

interface Setting {
  readonly block: number
  readonly role: Role
  readonly look: Look
  readonly pitch: number
  readonly align: 'left' | 'center' | 'right' | 'justify'
  readonly indent: number
  readonly width: number
}

/** Lines of a text as strips; the first two and the last two stay together. */
const textStrips = (runs: readonly Run[], setting: Setting): readonly Strip[] => {
  const { block, role, look, pitch, align, width } = setting
  const lines = linesOf(runs, look, width, setting.indent)
  return lines.map((line, index) => {
    const left = index === 0 ? setting.indent : 0
    const at = { align, left, room: width - left, baseline: baselineIn(pitch, look.size) }
    const keep = lines.length > 1 && (index === 0 || index === lines.length - 2)
    return { ...blankStrip(block, pitch), role, keep, lines: [place(line, at)] }
  })
}

const keeping = (strips: readonly Strip[], how: 'all' | 'last'): readonly Strip[] =>
  strips.map((strip, index) =>
    how === 'all' || index === strips.length - 1 ? { ...strip, keep: true } : strip,
  )

const signatureStrips = (
  block: Extract<Block, { kind: 'signature' }>,
  index: number,
  width: number,
): readonly Strip[] => {
  const day = writtenDate(block.date)
  const at = signatureAt(block.body, day, width)
  const look = onGrid(width)
  const line = (text: string, left: number): Strip[] =>
    linesOf([{ text }], look, width - left).map((each) => ({
      ...blankStrip(index, linePitch),
      role: 'P',
      keep: true,
      lines: [
        place(each, { align: 'left', left, room: width - left, baseline: baselineIn(linePitch, size.body) }),
      ],
    }))
  const blank = { ...blankStrip(index, linePitch), keep: true }
  const sealed: Strip[] =
    block.seal === true
      ? line(sealWords, at.middle - 2 * size.body).map((strip) => ({
          ...strip,
          circle: { x: at.middle, y: linePitch / 2, radius: points(20) },
        }))
      : []
  const signed = [blank, ...line(block.body, at.body), ...sealed, ...line(day, at.date)]
  return signed.map((strip, place) => (place === signed.length - 1 ? { ...strip, keep: false } : strip))
}

const headingFaces = { 1: 'bold', 2: 'bold', 3: 'bold', 4: 'regular' } as const

const headingRoles = { 1: 'H2', 2: 'H3', 3: 'H4', 4: 'H5' } as const

/** One block as strips, on a text `width` points wide. */
export const blockStrips = (
  block: Block,
  next: Block | undefined,
  index: number,
  width: number,
): readonly Strip[] => {
  const indent = indentOf(width)
  const look = onGrid(width)
  const setting = { block: index, look, pitch: linePitch, align: 'justify', indent, width } as const
  switch (block.kind) {
    case 'heading': {
      const own = { role: headingRoles[block.level], look: onGrid(width, headingFaces[block.level]) }
      const strips = textStrips([block], { ...setting, ...own })
      const bookmark = { title: block.text, level: block.level }
      return keeping(strips, 'all').map((strip, place) => (place === 0 ? { ...strip, bookmark } : strip))
    }
    case 'paragraph': {
      const own = { align: block.align ?? 'justify', indent: block.noIndent === true ? 0 : indent }
      const strips = textStrips(block.runs, { ...setting, role: 'P', ...own })
      return next?.kind === 'signature' ? keeping(strips, 'last') : strips
    }
    case 'table':
      return [
        { ...blankStrip(index, size.body / 4), keep: true },
        ...tableStrips(block, index, width),
        blankStrip(index, linePitch / 2),
      ]
    case 'signature':
      return signatureStrips(block, index, width)
    case 'picture': {
      const { bytes, shows, height } = block
      return [{ ...blankStrip(index, height), picture: { bytes, shows, width } }]
    }
    case 'pageBreak':
      return [{ ...blankStrip(index, 0), newPage: true }]
    case 'rule':
      return [
        {
          ...blankStrip(index, linePitch / 2),
          strokes: [{ from: [0, linePitch / 4], to: [width, linePitch / 4], width: 0.75 }],
        },
      ]
  }
}

const headStrips = ({ redHead, number }: Paper, width: number): readonly Strip[] => {
  if (redHead === undefined) return []
  const centred = { block: -3, align: 'center', indent: 0, width, role: 'P' } as const
  const look: Look = { face: 'bold', size: redHeadSize(redHead, width), color: `#${red}` }
  return [
    ...textStrips([{ text: redHead }], { ...centred, look, pitch: size.redHead * 1.4 }),
    blankStrip(-3, linePitch),
    ...textStrips([{ text: number ?? '' }], { ...centred, block: -2, look: body, pitch: linePitch }),
    {
      ...blankStrip(-2, linePitch * 1.5),
      strokes: [{ from: [0, points(4)], to: [width, points(4)], width: 1.5, color: `#${red}` }],
    },
  ]
}

/** What stands above the first block: the red head, the title, the number. */
export const topStrips = (paper: Paper, width: number): readonly Strip[] => {
  const centred = { align: 'center', indent: 0, width } as const
  const look: Look = { face: 'bold', size: size.title }
  const title = textStrips([{ text: paper.title }], {
    ...centred,
    block: -1,
    role: 'H1',
    look,
    pitch: titlePitch,
  })
  const below =
    paper.redHead === undefined && paper.number !== undefined
      ? textStrips([{ text: paper.number }], {
          ...centred,
          block: -2,
          role: 'P',
          look: body,
          pitch: linePitch,
        })
      : []
  return [
    ...headStrips(paper, width),
    ...keeping(title, 'all'),
    ...below,
    blankStrip(-1, below.length > 0 ? linePitch / 2 : linePitch),
  ]
}
