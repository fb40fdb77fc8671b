import type { Span } from '../../model/index.ts'
import type { Clause } from './clauses.ts'
import type { View } from './view.ts'
import { wordsAt } from './view.ts'

const longest = 26

const oneLine = (words: string): string => words.replaceAll(/\s*\n\s*/gu, '').trim()

/** The number with the words that lead to it, as the report prints them; no more than fit in a message. */
export const quoteOf = (view: View, { left, start, end, right }: Clause, withRight: boolean): string => {
  const words = view.text.slice(0, start).endsWith(left) ? left.length : 0
  const from = start - (words > longest ? longest : words)
  const to = withRight || words === 0 ? end + Math.min(right.length, longest) : end
  const whole = words > longest ? /^[\d年月日.、”》）]+/u.exec(view.text.slice(from, start))?.[0].length : 0
  return oneLine(wordsAt(view, from + (whole ?? 0), to))
}

/** Where a stretch of the view stands in the text as given. */
export const spanOf = ({ at, source }: View, start: number, end: number): Span => ({
  start: at[start] ?? source.length,
  end: (at[end - 1] ?? source.length - 1) + 1,
})
