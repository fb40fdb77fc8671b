import { widthOf } from './width.ts'

/** A word, or one Chinese sign with the punctuation that may not be parted from it. */
const unit = /[（《“【]*(?:[!-~]+|\S)[，。、；：）”》】！？…]*\s*/gu

const lines = (text: string, width: number): string[] => {
  const made: string[] = []
  let line = ''
  for (const [part] of text.matchAll(unit)) {
    if (line !== '' && widthOf(line + part.trimEnd()) > width) {
      made.push(line.trimEnd())
      line = ''
    }
    line += part
  }
  return [...made, line.trimEnd()]
}

/** The text in lines of at most `width` columns, broken where Chinese may be broken; its own breaks stay. */
export const wrap = (text: string, width: number): string[] =>
  text.split('\n').flatMap((paragraph) => lines(paragraph, Math.max(width, 20)))

/** A text with all its lines indented; wrapped when a width is known. The first line may begin with a mark. */
export const indent = (text: string, by: number, width?: number, mark = ''): string => {
  const hang = by + widthOf(mark)
  const parts = width === undefined ? text.split('\n') : wrap(text, width - hang)
  return parts
    .map((part, index) => (index === 0 ? ' '.repeat(by) + mark : ' '.repeat(hang)) + part)
    .join('\n')
}
