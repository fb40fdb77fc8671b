import type { Block, Paper } from '../paper.ts'
import { printable } from '../words.ts'

const textsIn = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return block.runs.map(({ text }) => text)
    case 'table':
      return [...block.head, ...block.rows].flat().map(({ text }) => text)
    case 'signature':
      return [block.body]
    case 'picture':
    case 'pageBreak':
    case 'rule':
      return []
  }
}

/** Every text of a paper that is printed, but for dates and page numbers. */
export const textsOf = (paper: Paper): readonly string[] =>
  [
    paper.redHead ?? '',
    paper.number ?? '',
    paper.title,
    paper.footer ?? '',
    ...paper.blocks.flatMap(textsIn),
  ].map((text) => printable(text))
