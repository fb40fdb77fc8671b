import type { Block } from './block.ts'
import { htmlBlocks } from './html.ts'
import { textBlocks } from './text.ts'

const table = /<table[\s>][\s\S]*?<\/table\s*>/giu

/** Markdown in which a page reader has left its tables as HTML: each table by the HTML reader, the rest as text. */
export const mixedBlocks = (text: string): Block[] => {
  const blocks: Block[] = []
  let from = 0
  for (const found of text.matchAll(table)) {
    blocks.push(...textBlocks(text.slice(from, found.index), from), ...htmlBlocks(found[0], found.index))
    from = found.index + found[0].length
  }
  blocks.push(...textBlocks(text.slice(from), from))
  return blocks
}
