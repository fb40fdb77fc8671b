import type { Section, Span } from '../../model/index.ts'
import type { Block, TextBlock } from '../blocks/block.ts'
import { meaningsOf } from '../labels/find.ts'
import { writtenAs } from '../tables/number.ts'
import { isBelow } from './furniture.ts'
import type { PartHeading } from './part-title.ts'
import { partOfTitle } from './part-title.ts'

interface Part {
  readonly heading: PartHeading
  readonly span: Span
  readonly blocks: TextBlock[]
}

const tableParts = new Set(['二', '三', '四'])

/** In the parts that hold the tables, a line without a sentence is a piece of a table. */
const isTablePiece = (text: string): boolean => {
  if (/[。；！？]/u.test(text)) return false
  if (text.length < 25) return true
  return meaningsOf(text).length > 0 || text.split(/\s+/u).every((word) => writtenAs(word) === 'number')
}

const textOf = (part: Part): string => {
  const lines = part.heading.rest === '' ? [] : [part.heading.rest]
  for (const { text } of part.blocks) {
    if (isBelow(text)) break
    if (!tableParts.has(part.heading.number) || !isTablePiece(text)) lines.push(text)
  }
  return lines.join('\n')
}

/** A table of contents prints a title with nothing behind it before the part itself. */
const isOnlyListed = (part: Part): boolean =>
  part.blocks.length === 0 && part.heading.rest === '' && !tableParts.has(part.heading.number)

const openParts = (blocks: readonly Block[]): { parts: Part[]; preface: TextBlock[] } => {
  const preface: TextBlock[] = []
  const parts: Part[] = []
  for (const block of blocks) {
    if (block.kind === 'grid') continue
    const heading = partOfTitle(block.text)
    const twin = parts.find((part) => part.heading.number === heading?.number)
    if (heading && (twin === undefined || isOnlyListed(twin))) {
      if (twin) parts.splice(parts.indexOf(twin), 1)
      parts.push({ heading, span: block.span, blocks: [] })
    } else {
      const open = parts.at(-1)?.blocks ?? preface
      open.push(block)
    }
  }
  return { parts, preface }
}

/** Cuts an article into what stands before part 一 and the parts it prints, in printed order. */
export const sectionsOf = (article: readonly Block[]): { sections: Section[]; preface: TextBlock[] } => {
  const { parts, preface } = openParts(article)
  const sections = parts.map((part): Section => {
    const end = part.blocks.at(-1)?.span.end ?? part.span.end
    return {
      number: part.heading.number,
      title: part.heading.title,
      text: textOf(part),
      span: { start: part.span.start, end },
    }
  })
  return { sections, preface }
}
