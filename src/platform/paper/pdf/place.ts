import type { Align } from '../paper.ts'
import type { Line } from './lines.ts'
import type { Look, SetLine } from './strip.ts'

/** Where type of a size stands in a line of a pitch: Chinese type reaches 0.12 of its size below the baseline. */
export const baselineIn = (pitch: number, size: number): number => (pitch - size) / 2 + 0.88 * size

/** A line is spaced out no wider than this, as a share of its size; else it is left as it is. */
const widest = 0.3

const spacingOf = ({ letters, width, last }: Line<Look>, align: Align, room: number): number => {
  const gaps = letters.length - 1
  const spare = room - width
  if (gaps < 1) return 0
  if (spare < 0) return spare / gaps
  if (align !== 'justify' || last) return 0
  const spacing = spare / gaps
  return spacing > widest * (letters[0]?.style.size ?? 0) ? 0 : spacing
}

/** A line in its place in a strip `pitch` high, in `room` points from `left`. */
export const place = (
  line: Line<Look>,
  { align, left, room, baseline }: { align: Align; left: number; room: number; baseline: number },
): SetLine => {
  const spacing = spacingOf(line, align, room)
  const spare = Math.max(0, room - line.width)
  const shift = { left: 0, justify: 0, center: spare / 2, right: spare }[align]
  return { line, x: left + shift, baseline, spacing }
}
