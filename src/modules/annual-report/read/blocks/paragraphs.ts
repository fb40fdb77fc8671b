import { numberOf } from '#statute/report-form'
import { partOfTitle } from '../document/part-title.ts'
import { titleIn } from '../document/title.ts'
import type { Block, TextBlock } from './block.ts'
import { glue } from './glue.ts'

/** A line shorter than this ends where its writer ended it; a longer one may have been cut by the page. */
const cutLine = 20
const ended = /[。；;：:！!？?）)」”"》.…]$/u

const opensItem = (text: string): boolean => numberOf(text) !== '' || /^[一二三四五六七八九十]是/u.test(text)

const continues = (before: TextBlock, next: TextBlock): boolean =>
  before.heading === 0 &&
  next.heading === 0 &&
  before.text.length >= cutLine &&
  !ended.test(before.text) &&
  !opensItem(next.text) &&
  partOfTitle(before.text) === undefined &&
  titleIn(before.text) === undefined &&
  partOfTitle(next.text) === undefined

const join = (before: TextBlock, next: TextBlock): TextBlock => ({
  ...before,
  text: glue(before.text, next.text),
  span: { start: before.span.start, end: next.span.end },
})

/**
 * Joins the lines of a text that the page or the text recogniser has cut into paragraphs again: a long
 * line without an end goes on in the next one, over a page break too. Grids stay where they are.
 */
export const joinLines = (blocks: readonly Block[]): Block[] => {
  const joined: Block[] = []
  for (const block of blocks) {
    if (block.kind === 'text' && block.text === '') continue
    const before = joined.at(-1)
    if (before?.kind === 'text' && block.kind === 'text' && continues(before, block))
      joined[joined.length - 1] = join(before, block)
    else joined.push(block)
  }
  return joined
}
