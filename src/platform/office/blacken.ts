import type { Document, Text } from 'domhandler'
import { blackened, placesOf } from '#platform/sought'
import { elementsOf, textsOf } from './xml.ts'

const overTexts = (texts: readonly Text[], withheld: readonly string[]): void => {
  const whole = texts.map(({ data }) => data).join('')
  const black = blackened(whole, withheld)
  if (black === whole) return
  let at = 0
  for (const text of texts) {
    const { length } = text.data
    text.data = black.slice(at, at + length)
    at += length
  }
}

/** Puts black in the place of what is withheld in all texts of a part, however they are cut into pieces, and in its attributes. */
export const blackenPart = ({ children }: Document, withheld: readonly string[]): void => {
  overTexts(textsOf(children), withheld)
  for (const { attribs } of elementsOf(children))
    for (const [key, value] of Object.entries(attribs)) {
      if (key.startsWith('xmlns') || value.length < 2) continue
      const black = blackened(value, withheld)
      if (black !== value) attribs[key] = ''
    }
}

/** Those of the texts that stand nowhere. */
export const missingFrom = (text: string, withheld: readonly string[]): readonly string[] =>
  withheld.filter((each) => placesOf(text, each).length === 0)
