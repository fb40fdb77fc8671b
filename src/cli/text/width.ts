import { stripVTControlCharacters } from 'node:util'

/** What a terminal draws two columns wide. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const without = /\p{Mark}|\p{Cf}/u

const widthOfSign = (sign: string): number => (wide.test(sign) ? 2 : without.test(sign) ? 0 : 1)

/** How many columns a text takes on a terminal; colours take none. */
export const widthOf = (text: string): number =>
  [...stripVTControlCharacters(text)].reduce((sum, sign) => sum + widthOfSign(sign), 0)

const gap = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text)))

/** The text with blanks up to a width, at its left or its right side. */
export const pad = (text: string, width: number, side: 'left' | 'right'): string =>
  side === 'left' ? gap(text, width) + text : text + gap(text, width)

/** The text cut to a width, with … where something was cut off. */
export const cut = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text
  let kept = ''
  let taken = 1
  for (const sign of text) {
    taken += widthOfSign(sign)
    if (taken > width) break
    kept += sign
  }
  return `${kept}…`
}
