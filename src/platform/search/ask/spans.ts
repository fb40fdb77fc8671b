import { isText, monthPrefix, yearPrefix } from '../store/tokens.ts'
import type { Expression } from './expression.ts'
import { anyOf, token } from './expression.ts'
import type { Frequencies, Month } from './frequencies.ts'

/** About how large a part of all entries has a token: single characters and numbers are no vocabulary, as frequent as may be. */
const partWith = ({ entries, of }: Frequencies, name: string): number => {
  const known = of.get(name)
  if (known !== undefined) return known / Math.max(1, entries)
  return isText(name) && name.length > 1 && !/^\p{N}/u.test(name) ? 0 : 0.1
}

/**
 * How large a part of all entries may meet an expression. Words asked for together mostly stand together, and of several
 * ways to say something some stand side by side: between the most frequent alone and all of them apart.
 */
const partOf = (frequencies: Frequencies, expression: Expression): number => {
  if ('token' in expression) return partWith(frequencies, expression.token)
  const parts = ('any' in expression ? expression.any : expression.all).map((each) =>
    partOf(frequencies, each),
  )
  if ('all' in expression) return Math.min(...parts)
  const apart = parts.reduce((sum, part) => sum + part, 0)
  return (Math.max(...parts) + Math.min(1, apart)) / 2
}

const yearOf = ({ month }: Month): string => month.slice(0, 4)

/** Some months that follow each other: whole years as years, the others one by one. */
const spanOf = (within: readonly Month[], all: readonly Month[]): Expression => {
  const count = (months: readonly Month[], year: string) =>
    months.filter((month) => yearOf(month) === year).length
  const years = [...new Set(within.map(yearOf))].filter((year) => count(within, year) === count(all, year))
  const named = within.filter((month) => !years.includes(yearOf(month)))
  return anyOf([
    ...years.map((year) => token(`${yearPrefix}${year}`)),
    ...named.map(({ month }) => token(`${monthPrefix}${month}`)),
  ])
}

const sum = (months: readonly Month[]): number =>
  months.reduce((entries, month) => entries + month.entries, 0)

/** The first months that have so many entries together. */
const firstWith = (months: readonly Month[], least: number): readonly Month[] => {
  let entries = 0
  const until = months.findIndex((month) => (entries += month.entries) >= least)
  return until === -1 ? months : months.slice(0, until + 1)
}

/** A span is laid out for so many more than are wanted: a second one costs more than reading these. */
const spare = 150
const more = 1.2
/** Where no more than so many more are expected, all are looked up at once; so they are where a span is most of what is left. */
const few = 700
const mostOfAll = 0.6
const spansAtMost = 3

/** The newest of what was met, and how many of it were counted. */
export interface Met {
  readonly numbers: readonly number[]
  readonly total: number
}

/** Asks for the newest that meet an expression, of a span of time where one is given, and counts them to so many. */
type AskFor = (expression: Expression, most: number, span?: Expression) => Promise<Met>

/**
 * The newest of what meets an expression, counted to so many: looked for from now back, span by span, then in all the
 * rest. Where few are expected, in everything at once.
 */
export const bySpans = async (
  frequencies: Frequencies,
  expression: Expression,
  { most, ask }: { most: number; ask: AskFor },
): Promise<Met> => {
  const { months, entries } = frequencies
  const part = partOf(frequencies, expression)
  let met: Met = { numbers: [], total: 0 }
  let [until, seen] = [0, 0]
  const take = ({ numbers, total }: Met): void => {
    met = { numbers: [...met.numbers, ...numbers], total: met.total + total }
  }
  for (let asked = 0; asked < spansAtMost && part * entries > most + few; asked += 1) {
    const density = asked === 0 ? part : Math.max(1, met.total) / seen
    const span = firstWith(months.slice(until), ((most - met.total + spare) / density) * more)
    if (sum(span) > (entries - seen) * mostOfAll) break
    take(await ask(expression, most - met.total, spanOf(span, months)))
    if (met.total >= most) return met
    until += span.length
    seen += sum(span)
  }
  const rest =
    until === 0 ? expression : { all: [expression], none: [spanOf(months.slice(0, until), months)] }
  take(await ask(rest, most - met.total))
  return met
}
