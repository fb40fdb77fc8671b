import type { PersonalKind } from './finding.ts'
import { isBankCard, isIdCard, isOldIdCard, mobileIn } from './numbers.ts'

/** Something personal in a folded text. */
export interface Seen {
  readonly kind: PersonalKind
  readonly value: string
  readonly start: number
  readonly end: number
}

/** Digits without anything between them; the last of an id card may be an X. */
interface Group {
  readonly digits: string
  readonly start: number
  readonly end: number
}

const groups = /\d+(?:[Xx](?![0-9A-Za-z]))?|(?<![0-9A-Za-z])[Xx](?![0-9A-Za-z])/gu
const between = /^(?:[ .·-]{1,3}|[ \t]{0,2}\r?\n[ \t]{0,2})$/u
const letters = /[0-9A-Za-z]/u
const label = /(?:^|[^0-9A-Za-z])(?:tel|phone|mobile|mob|no|id|sfz|sfzh)$/iu

const opens = (text: string, { start }: Group): boolean =>
  !letters.test(text[start - 1] ?? '') || label.test(text.slice(Math.max(0, start - 8), start))
const closes = (text: string, { end }: Group): boolean => !letters.test(text[end] ?? '')

/** Neighbouring groups, as if they were one number. */
interface Window {
  readonly digits: string
  readonly lengths: readonly number[]
  readonly start: number
  readonly end: number
  /** Broken by an end of a line. */
  readonly broken: boolean
  /** Two groups with a point between them. */
  readonly isDecimal: boolean
  /** Whether the groups beside it are single digits too: a row of a table, not a number written out. */
  readonly inRow: boolean
}

const amount = /^\s{0,2}(?:元|万|亿|人|件|户|次|份|吨|%|平方|立方|公里)/u

/** A part of a decimal, or a sum of money: nobody's number. */
const isAmount = (text: string, { start, end, isDecimal }: Window): boolean =>
  isDecimal ||
  /^\.\d{1,4}(?!\d)/u.test(text.slice(end, end + 6)) ||
  /\d{4}\.$/u.test(text.slice(Math.max(0, start - 5), start)) ||
  /[¥￥$]\s?$/u.test(text.slice(Math.max(0, start - 2), start)) ||
  amount.test(text.slice(end, end + 5))

const isSpelt = ({ digits, lengths, inRow }: Window): boolean =>
  lengths.every((length) => length === 1) && !inRow && new Set(digits).size >= 4

/** How people part a mobile: not at all, 3-4-4, 3-3-5, 4-4-3, in two, or digit by digit. */
const mobileShapes = new Set(['11', '3 4 4', '3 3 5', '4 4 3', '3 8', '7 4', '4 7', '5 6'])

const mobileOf = (text: string, window: Window): string | undefined => {
  const { digits, lengths, broken } = window
  const phone = broken ? undefined : mobileIn(digits)
  if (phone === undefined) return undefined
  const code = digits.length - phone.length
  const [first = 0, ...others] = lengths
  const shape = [...(first === code ? [] : [first - code]), ...others].join(' ')
  if (!mobileShapes.has(shape) && !isSpelt(window)) return undefined
  return isAmount(text, window) ? undefined : phone
}

const isCardOf = (text: string, window: Window): boolean => {
  const { digits, lengths, broken } = window
  if (broken || !isBankCard(digits)) return false
  return (lengths.slice(0, -1).every((length) => length >= 3) || isSpelt(window)) && !isAmount(text, window)
}

const oldShapes = new Set(['15', '6 6 3', '6 9', '12 3'])

const isOldOf = (window: Window): boolean => {
  const { digits, lengths, broken } = window
  return !broken && isOldIdCard(digits) && (oldShapes.has(lengths.join(' ')) || isSpelt(window))
}

const seenIn = (text: string, window: Window): Omit<Seen, 'start' | 'end'> | undefined => {
  const { digits } = window
  if (isIdCard(digits)) return { kind: 'id-card', value: digits }
  if (isCardOf(text, window)) return { kind: 'bank-card', value: digits }
  if (isOldOf(window)) return { kind: 'id-card', value: digits }
  const phone = mobileOf(text, window)
  return phone === undefined ? undefined : { kind: 'mobile', value: phone }
}

const longest = 19
const order: readonly PersonalKind[] = ['id-card', 'bank-card', 'mobile']

/** A group with what stands around it, looked at once. */
interface Part extends Group {
  readonly opens: boolean
  readonly closes: boolean
  /** What joins it to the group before; undefined where nothing does. */
  readonly joint: string | undefined
}

const partsOf = (text: string): readonly Part[] => {
  let last = Number.NEGATIVE_INFINITY
  return [...text.matchAll(groups)].map(({ 0: digits, index }) => {
    const group = { digits: digits.toUpperCase(), start: index, end: index + digits.length }
    const gap = index - last > 6 ? '' : text.slice(last, index)
    last = group.end
    return {
      ...group,
      opens: opens(text, group),
      closes: closes(text, group),
      joint: between.test(gap) ? gap : undefined,
    }
  })
}

const isSingle = (part: Part | undefined, joint: string | undefined): boolean =>
  joint !== undefined && part?.digits.length === 1

/** Neighbouring groups as a window, with the plus of a country's code. */
const windowOf = (text: string, parts: readonly Part[], at: number, last: number): Window => {
  const own = parts.slice(at, last + 1)
  const [first, end] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0]
  const joints = own.slice(1).map(({ joint = '' }) => joint)
  const next = parts[last + 1]
  return {
    digits: own.map(({ digits }) => digits).join(''),
    lengths: own.map(({ digits }) => digits.length),
    start: text[first - 1] === '+' ? first - 1 : first,
    end,
    broken: joints.some((joint) => joint.includes('\n')),
    isDecimal: joints.length === 1 && joints[0] === '.',
    inRow: isSingle(parts[at - 1], parts[at]?.joint) || isSingle(next, next?.joint),
  }
}

/** How numbers of these kinds begin; most do not, and are left at once. */
const begins = /^(?:1[1-9]|[2-9]\d|00)/u

/** All numbers that begin with a group, and the last group of each. */
const from = (text: string, parts: readonly Part[], at: number): readonly (readonly [Seen, number])[] => {
  const found: (readonly [Seen, number])[] = []
  if (parts[at]?.opens !== true) return found
  let digits = ''
  for (let place = at; place < parts.length; place += 1) {
    const part = parts[place]
    if (part === undefined || (place > at && part.joint === undefined)) break
    digits += part.digits
    if (digits.length > longest || (digits.length > 1 && !begins.test(digits))) break
    if (digits.length < 11 || !part.closes) continue
    if (mobileIn(digits) === undefined && !isBankCard(digits) && !isIdCard(digits) && !isOldIdCard(digits))
      continue
    const window = windowOf(text, parts, at, place)
    const seen = seenIn(text, window)
    if (seen !== undefined) found.push([{ ...seen, start: window.start, end: window.end }, place])
  }
  return found
}

/** Id cards, mobiles and bank cards in a folded text, whatever parts their digits. */
export const numbersIn = (text: string): readonly Seen[] => {
  const parts = partsOf(text)
  const out: Seen[] = []
  for (let at = 0; at < parts.length; at += 1) {
    const found = from(text, parts, at)
    const best = order.flatMap((kind) => found.filter(([seen]) => seen.kind === kind))[0]
    if (best === undefined) continue
    out.push(best[0])
    at = best[1]
  }
  return out
}
