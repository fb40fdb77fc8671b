import { isChange } from './guards.ts'
import type { Clause } from './clauses.ts'
import type { View } from './view.ts'

/** A total and the parts the text breaks it into, as indexes into the list of clauses. */
export interface Breakdown {
  readonly total: number
  readonly members: readonly number[]
  readonly sum: number
  /** Whether the parts make up the total; `over` and `short` must be explained. */
  readonly verdict: 'adds-up' | 'over' | 'short' | 'open'
  /** The text means the list to be whole: it ends in 其他 or says 分别. */
  readonly closed: boolean
}

const markers = /其中|分别[为是]|具体[为是]|包括|包含|(?<=（)含/gu
/** Units that can stand for each other between a total and its parts: 8份申请，其中予以公开2件. */
const alike: ReadonlySet<string> = new Set([
  '件',
  '条',
  '份',
  '篇',
  '宗',
  '起',
  '例',
  '封',
  '则',
  '件次',
  '项',
  '个',
])
const sameKind = (one: string, other: string): boolean =>
  one === other || (alike.has(one) && alike.has(other))

const stops = /^(?:全年|同时|此外|另外|另有|另|并|累计|共计|合计|总计|较|同比|比上?年|本年|今年)/u
/** 办结, 答复 and the like say what became of the whole, unless the list began so. */
const results =
  /^(?:[”“]|已|均|全部|依法|及时|按时|按期|共)*(?:办结|答复|回复|办理|处理|结转|顺延|完成|整改|解决|采纳|行政复议|行政诉讼)/u
const remainder = /^(?:[”"]|以及|及|和)*(?:其他|其它|其余|剩余|余下)/u
const mostMembers = 60

interface Marker {
  readonly at: number
  readonly end: number
  readonly bracketed: boolean
}

/** 其中 and its like, a colon or a bracket right behind a number: here a breakdown begins. */
const markersIn = ({ text }: View, clauses: readonly Clause[]): Marker[] => {
  const words = [...text.matchAll(markers)].map((found) => ({
    at: found.index,
    end: found.index + found[0].length,
    bracketed: text[found.index - 1] === '（',
  }))
  const signs = clauses
    .filter(
      ({ end }) =>
        text[end] === '：' ||
        (text[end] === '（' && !/^（(?:其中|分别|具体|包括|包含|含)/u.test(text.slice(end, end + 4))),
    )
    .map(({ end }) => ({ at: end, end: end + 1, bracketed: text[end] === '（' }))
  return [...words, ...signs].toSorted((one, other) => one.at - other.at)
}

const closes = (text: string, marker: Marker, limit: number): number => {
  if (!marker.bracketed) return limit
  let depth = 1
  for (let at = marker.end; at < limit; at++) {
    if (text[at] === '（') depth++
    if (text[at] === '）' && --depth === 0) return at
  }
  return limit
}

interface Passage {
  readonly text: string
  readonly clauses: readonly Clause[]
  /** Differences to another year; they are neither totals nor parts. */
  readonly changes: ReadonlySet<Clause>
}

const mostTotals = 40
/** A marker further behind a number than this does not break it down. */
const farthest = 200

/** The index of the last number that ends before a place; -1 when there is none. */
const lastBefore = (clauses: readonly Clause[], at: number): number => {
  let low = 0
  let high = clauses.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((clauses[middle]?.end ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The numbers that may be the total: those of the sentence before the marker, or of the one before it. */
const totalsBefore = ({ clauses, changes, text }: Passage, marker: Marker): number[] => {
  const last = lastBefore(clauses, marker.at)
  const nearest = clauses[last]
  if (nearest === undefined || marker.at - nearest.end > farthest) return []
  const between = text.slice(nearest.end, marker.at)
  const ends = between.match(/[。！？]/gu)?.length ?? 0
  if (between.includes('\n') || ends > (between.endsWith('。') ? 1 : 0)) return []
  const depth = marker.bracketed ? nearest.depth : 0
  const totals: number[] = []
  for (let index = last; index >= 0 && last - index < mostTotals; index--) {
    const clause = clauses[index]
    if (clause?.sentenceStart !== nearest.sentenceStart) break
    if (clause.depth <= depth && !changes.has(clause)) totals.unshift(index)
  }
  return totals
}

const membersAfter = ({ clauses, changes, text }: Passage, marker: Marker, total: Clause): number[] => {
  const first = lastBefore(clauses, marker.end) + 1
  const limit = closes(text, marker, clauses[first]?.sentenceEnd ?? marker.end)
  const base = clauses[first]?.depth ?? 0
  const members: number[] = []
  for (let index = first; index < clauses.length && index - first < mostMembers; index++) {
    const clause = clauses[index]
    if (clause === undefined || clause.start >= limit) break
    if (clause.depth > base || changes.has(clause) || !sameKind(clause.unit, total.unit)) continue
    if (stops.test(clause.left) || clause.value > total.value) break
    if (results.test(clause.left) && !results.test(clauses[members[0] ?? index]?.left ?? '')) break
    const previous = clauses[members.at(-1) ?? -1]
    if (previous !== undefined && text.slice(previous.end, clause.start).includes('其中')) break
    members.push(index)
  }
  return members
}

/** How many of the parts, counted from the first, make up the total; zeros behind them belong to the list. */
const prefixThatFits = (values: readonly number[], total: number): number => {
  let sum = 0
  for (const [index, value] of values.entries()) {
    sum += value
    if (sum !== total) continue
    let end = index + 1
    while (values[end] === 0) end++
    return end
  }
  return 0
}

/** 新收317件，上年结转3件。其中…: the parts may make up several numbers together. */
const runsOf = (values: readonly number[]): number[] =>
  values.map((_, from) => values.slice(from).reduce((sum, value) => sum + value, 0))

const judge = (
  clauses: readonly Clause[],
  totals: readonly number[],
  members: readonly number[],
  closed: boolean,
): Breakdown | null => {
  const index = totals.at(-1)
  const total = clauses[index ?? -1]
  if (index === undefined || total === undefined || members.length === 0) return null
  const parts = members.flatMap((member) => clauses[member] ?? [])
  const values = parts.map(({ value }) => value)
  const sum = values.reduce((all, value) => all + value, 0)
  const near = totals
    .flatMap((candidate) => clauses[candidate] ?? [])
    .filter(({ unit }) => sameKind(unit, total.unit))
  for (const whole of [total.value, ...runsOf(near.map(({ value }) => value))]) {
    const fits = prefixThatFits(values, whole)
    if (fits > 0)
      return { total: index, members: members.slice(0, fits), sum: whole, verdict: 'adds-up', closed }
  }
  const rivals = near.filter(({ unit }) => unit === total.unit)
  const plain =
    rivals.length === 1 &&
    parts.length > 1 &&
    [total, ...parts].every(({ approximate, unit }) => !approximate && unit === total.unit)
  if (!plain) return { total: index, members, sum, verdict: 'open', closed }
  if (sum > total.value) return { total: index, members, sum, verdict: 'over', closed }
  return { total: index, members, sum, verdict: closed ? 'short' : 'open', closed }
}

/** Every breakdown of a view. `clauses` are all its numbers, in order. */
export const breakdownsIn = (view: View, clauses: readonly Clause[]): Breakdown[] => {
  const passage: Passage = { text: view.text, clauses, changes: new Set(clauses.filter(isChange)) }
  return markersIn(view, clauses).flatMap((marker) => {
    const totals = totalsBefore(passage, marker)
    const total = clauses[totals.at(-1) ?? -1]
    if (total === undefined) return []
    const members = membersAfter(passage, marker, total)
    const closed =
      view.text.startsWith('分别', marker.at) ||
      members.some((member) => remainder.test(clauses[member]?.left ?? ''))
    return judge(clauses, totals, members, closed) ?? []
  })
}
