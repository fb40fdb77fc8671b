import { partOfTitle } from '../document/part-title.ts'
import type { Block, GridCell } from './block.ts'
import { labelsIn } from './label-cutter.ts'

/** A line shorter than this is a line; a longer one may be a whole document without its line breaks. */
const longLine = 300

const partTitle = /[一二三四五六]、[^。；，：\d]{2,40}?(?:情况|事项)/gu
/** A title at the very start, with the preface run on behind it. */
const leadingTitle = /^[^。；]{2,50}?政府信息公开(?:公开)?(?:工作)?(?:年度)?(?:报告|年报)/u

const sentenceEnd = /[。；]/u
const tableParts = new Set(['二', '三', '四'])
const leadingNumbers = /^[\d\s.,+\-−－元万]+/u
const beforeItem = /(?<=[。；：\s]|情况|^)(?=[（(][一二三四五六七八九十][）)](?!项))/u

interface Piece {
  readonly part: string
  readonly title: string
  readonly start: number
  readonly bodyStart: number
  readonly end: number
}

const piecesOf = (text: string): Piece[] => {
  const titles = [...text.matchAll(partTitle)].flatMap((found) => {
    const heading = partOfTitle(found[0])
    return heading ? [{ part: heading.number, title: found[0], start: found.index }] : []
  })
  return titles.map((title, index) => ({
    ...title,
    bodyStart: title.start + title.title.length,
    end: titles[index + 1]?.start ?? text.length,
  }))
}

const textBlock = (text: string, start: number, end: number): Block => ({
  kind: 'text',
  text: text.trim(),
  span: { start, end },
  heading: 0,
  container: null,
})

/** Paragraphs of running text: a new one before each （一）. */
const prose = (text: string, offset: number): Block[] => {
  const blocks: Block[] = []
  let from = 0
  for (const paragraph of text.split(beforeItem)) {
    if (paragraph.trim() !== '')
      blocks.push(textBlock(paragraph, offset + from, offset + from + paragraph.length))
    from += paragraph.length
  }
  return blocks
}

/** Rows of a table whose cells run together: each label with the numbers behind it. */
const tableRowsIn = (text: string, offset: number): Block[] => {
  const found = labelsIn(text)
  const blocks: Block[] = []
  let rows: GridCell[][] = []
  const close = () => {
    const [first] = rows
    if (first?.[0]) blocks.push({ kind: 'grid', rows, span: first[0].span, container: null, glued: true })
    rows = []
  }
  for (const [index, label] of found.entries()) {
    const end = found[index + 1]?.start ?? text.length
    const behind = text.slice(label.end, end)
    const leading = leadingNumbers.exec(behind)?.[0] ?? ''
    // A remark between numbers hides where one ends: then the whole is one cell, and unreadable.
    const mixed = /\d/u.test(behind.slice(leading.length)) && !sentenceEnd.test(behind)
    const numbers = mixed ? behind.replaceAll(/\s/gu, '') : leading
    const span = { start: offset + label.start, end: offset + label.end + numbers.length }
    const words = numbers.trim() === '' ? [] : numbers.trim().split(/\s+/u)
    rows.push([label.text, ...words].map((word, column) => ({ text: word, span, column, shadow: false })))
    const rest = behind.slice(numbers.length)
    if (!mixed && sentenceEnd.test(rest)) {
      close()
      blocks.push(textBlock(rest, offset + label.end + numbers.length, offset + end))
    }
  }
  close()
  return blocks
}

/**
 * A long line that holds several parts is a document that has lost its line breaks. It is cut at the
 * titles of the parts, and its tables at the labels of the form. Undefined when the line is just long.
 */
export const gluedBlocks = (line: string, offset: number): Block[] | undefined => {
  if (line.length < longLine) return undefined
  const pieces = piecesOf(line)
  if (pieces.length < 2) return undefined
  const first = pieces[0]?.start ?? 0
  const title = leadingTitle.exec(line.slice(0, first))?.[0] ?? ''
  const blocks = title === '' ? [] : [textBlock(title, offset, offset + title.length)]
  blocks.push(...prose(line.slice(title.length, first), offset + title.length))
  for (const piece of pieces) {
    blocks.push(textBlock(piece.title, offset + piece.start, offset + piece.bodyStart))
    const body = line.slice(piece.bodyStart, piece.end)
    const read = tableParts.has(piece.part) ? tableRowsIn : prose
    blocks.push(...read(body, offset + piece.bodyStart))
  }
  return blocks
}
