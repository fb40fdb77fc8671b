import type { Line } from '../../model/index.ts'

/** Signs that come in pairs; width makes no difference to what closes what. */
const pairs: readonly (readonly [open: string, close: string, name: string])[] = [
  ['（(', '）)', '括号'],
  ['《', '》', '书名号'],
  ['〈', '〉', '单书名号'],
  ['“', '”', '引号'],
  ['‘', '’', '单引号'],
  ['【', '】', '方头括号'],
  ['〔', '〕', '六角括号'],
  ['「', '」', '引号'],
]

interface Sign {
  readonly pair: number
  readonly opens: boolean
}

const signs: ReadonlyMap<string, Sign> = new Map(
  pairs.flatMap(([open, close], pair): (readonly [string, Sign])[] => [
    ...[...open].map((sign) => [sign, { pair, opens: true }] as const),
    ...[...close].map((sign) => [sign, { pair, opens: false }] as const),
  ]),
)

/** A sign of a pair without the other, or one within another of its kind. */
export interface Amiss {
  readonly at: number
  readonly name: string
  readonly opens: boolean
}

/** An opening sign directly within one of its own kind, and what closes it. */
export interface Nested {
  readonly open: number
  readonly close: number
  readonly sign: string
}

export interface Paired {
  readonly lone: readonly Amiss[]
  readonly nested: readonly Nested[]
}

interface Opened extends Sign {
  readonly at: number
}

const latin = /[\da-z]/iu

/** 1）, a), ①）at the head of a line or of an item, and the apostrophe of it's, close nothing. */
const closesNothing = (text: string, at: number): boolean =>
  text[at] === '’'
    ? latin.test(text[at - 1] ?? '') && latin.test(text[at + 1] ?? 's')
    : /(?:^|[；;，,。、\s])[\da-z一二三四五六七八九十①-⑳]{1,3}$/iu.test(text.slice(Math.max(0, at - 5), at))

const anySign = new RegExp(`[${pairs.map(([open, close]) => open + close).join('')}]`, 'gu')

const paired = (text: string): Paired => {
  const lone: Amiss[] = []
  const nested: Nested[] = []
  const open: Opened[] = []
  const alone = ({ at, pair, opens }: Opened): Amiss => ({ at, name: pairs[pair]?.[2] ?? '', opens })
  for (const { 0: found, index: at } of text.matchAll(anySign)) {
    const sign = signs.get(found)
    if (sign === undefined) continue
    if (sign.opens) {
      open.push({ ...sign, at })
      continue
    }
    const last = open.at(-1)
    if (last?.pair === sign.pair) {
      open.pop()
      if (open.some(({ pair }) => pair === sign.pair))
        nested.push({ open: last.at, close: at, sign: text[last.at] ?? '' })
      continue
    }
    // What was opened between is what lacks its end.
    const match = open.slice(-8).findLastIndex(({ pair }) => pair === sign.pair)
    if (match < 0) {
      if (!closesNothing(text, at)) lone.push(alone({ ...sign, at }))
      continue
    }
    const dropped = open.splice(open.length - Math.min(8, open.length) + match)
    for (const each of dropped.slice(1)) lone.push(alone(each))
  }
  for (const each of open) lone.push(alone(each))
  return { lone: lone.toSorted((one, other) => one.at - other.at), nested }
}

const kept = new WeakMap<Line, Paired>()

/** Pairs of a line: which signs stand alone, and which stand within their own kind. Worked out once for all rules. */
export const pairedIn = (line: Line): Paired => {
  const known = kept.get(line) ?? paired(line.text)
  kept.set(line, known)
  return known
}
