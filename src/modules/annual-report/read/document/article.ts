import type { Block, Container, TextBlock } from '../blocks/block.ts'
import { partOfTitle } from './part-title.ts'

const common = (left: Container | null, right: Container | null): Container | null => {
  let one = left
  let other = right
  while (one !== null && other !== null && one !== other) {
    if (one.depth >= other.depth) one = one.parent
    else other = other.parent
  }
  return one === other ? one : null
}

const inside = (block: Block, container: Container): boolean => {
  for (let at = block.container; at !== null && at.depth >= container.depth; at = at.parent)
    if (at === container) return true
  return false
}

const isHeading = (block: Block): block is TextBlock =>
  block.kind === 'text' && partOfTitle(block.text) !== undefined

/**
 * The blocks of the article and those of the page around it, told apart by the smallest element that holds
 * all headings of the six parts. Text has no page around it.
 */
export const articleOf = (
  blocks: readonly Block[],
): { article: readonly Block[]; before: readonly TextBlock[] } => {
  const headings = blocks.filter(isHeading)
  const [first] = headings
  const all = headings.map((block) => block.container)
  const holder = all.reduce<Container | null>(common, all[0] ?? null)
  const texts = blocks
    .slice(0, first === undefined ? 0 : blocks.indexOf(first))
    .filter((block): block is TextBlock => block.kind === 'text')
  if (holder === null || headings.length < 2) return { article: blocks, before: texts }
  return { article: blocks.filter((block) => inside(block, holder)), before: texts }
}
