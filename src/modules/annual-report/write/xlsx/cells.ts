import type { CellObject } from 'write-excel-file/universal'

/** Excel refuses a file with more characters in one cell. */
const longestText = 32_767

/**
 * A text cell. Excel takes stored text as text, whatever it starts with; the format “@” keeps it text when
 * someone edits the cell, so that = + - @ never become a formula.
 */
export const textCell = (text: string, style: CellObject = {}): CellObject => ({
  ...style,
  value: text.slice(0, longestText),
  type: String,
  ...(/^[=+\-@\t\r]/u.test(text) ? { format: '@' } : {}),
})

/** A remark as words of a number format; a quotation mark in it stands outside the quoted words. */
const quoted = (note: string): string =>
  `（${note.slice(0, 200)}）`
    .split('"')
    .map((part) => `"${part}"`)
    .join('\\"')

/** A number cell; a remark is part of the number's format, so that the cell still adds up. */
export const numberCell = (value: number, note: string | undefined, style: CellObject = {}): CellObject => ({
  ...style,
  value,
  type: Number,
  ...(note === undefined ? {} : { format: `General${quoted(note)}` }),
})

/** Points a line of 10-point text takes. */
export const lineHeight = 15

/** How many lines a text takes in a column of `width` characters; a Chinese one is two wide. */
export const linesOf = (text: string, width: number): number => {
  const wide = text.length + text.replaceAll(/[ -ÿ]/gu, '').length
  return Math.max(1, Math.ceil(wide / Math.max(width - 1, 2)))
}
