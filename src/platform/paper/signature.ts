import { letterSpacing, size } from './page.ts'

/** The width of a line of the type the signature is set in, points: Chinese type is square, Latin half as wide. */
const widthOf = (text: string, spacing: number): number =>
  [...text].reduce((sum, letter) => sum + (letter < '\u{2000}' ? size.body / 2 : size.body) + spacing, 0)

/**
 * Where 署名 and the day begin, in points from the left of the text: the day ends four characters before the right
 * edge, 署名 stands over its middle but never beyond the right edge.
 */
export const signatureAt = (body: string, day: string, width: number) => {
  const spacing = letterSpacing(width)
  const date = width - 4 * (size.body + spacing) - widthOf(day, spacing)
  const middle = date + widthOf(day, spacing) / 2
  const half = widthOf(body, spacing) / 2
  return { date, middle, body: Math.max(0, Math.min(middle - half, width - 2 * half)) }
}
