import { sm3 } from '#platform/crypto'
import { coarse, homesIn } from './addresses.ts'
import type { PersonalFinding, PersonalKind, Scanned } from './finding.ts'
import type { Folded } from './folded.ts'
import { fold } from './folded.ts'
import { isBankCard, isIdCard, isOldIdCard } from './numbers.ts'

/** Digits that people part by a blank or a hyphen, as one number. */
const runs = /(?<![0-9A-Za-z])\+?[0-9](?:[ \u3000·.-]{0,2}[0-9Xx]){10,22}(?![0-9A-Za-z])/gu
const email = /(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}(?![\w-])/gu

const mobile = /^(?:\+?86)?(1[3-9]\d{9})$/u

const maskOf = (kind: PersonalKind, value: string): string => {
  switch (kind) {
    case 'id-card':
      return `${value.slice(0, 6)}${'*'.repeat(value.length - 6)}`
    case 'mobile':
      return `${value.slice(0, 3)}****${value.slice(-4)}`
    case 'bank-card':
      return `${value.slice(0, 4)}${'*'.repeat(value.length - 8)}${value.slice(-4)}`
    case 'email':
      return `${value.slice(0, 1)}***${value.slice(value.indexOf('@'))}`
    case 'address':
      return coarse(value)
  }
}

const bare = (quote: string): string => quote.replaceAll(/[^0-9A-Za-z]/gu, '').toUpperCase()

interface Seen {
  readonly kind: PersonalKind
  readonly value: string
  readonly start: number
  readonly end: number
}

/** What a run of digits is; a number in it that is none of these is nobody's. */
const seenIn = (run: string, start: number): Seen | undefined => {
  const digits = bare(run)
  const end = start + run.length
  if (isIdCard(digits)) return { kind: 'id-card', value: digits, start, end }
  if (isOldIdCard(digits)) return { kind: 'id-card', value: digits, start, end }
  const phone = mobile.exec(digits)?.[1]
  if (phone !== undefined) return { kind: 'mobile', value: phone, start, end }
  if (isBankCard(digits)) return { kind: 'bank-card', value: digits, start, end }
  return undefined
}

/** Two numbers side by side read as one run; its parts are looked at as well. */
const partsOf = (run: string, start: number): readonly Seen[] => {
  const whole = seenIn(run, start)
  if (whole !== undefined) return [whole]
  const found: Seen[] = []
  for (const part of run.matchAll(/[^ \u3000]+/gu)) {
    const seen = seenIn(part[0], start + part.index)
    if (seen !== undefined) found.push(seen)
  }
  return found
}

const numbersIn = ({ text }: Folded): readonly Seen[] =>
  [...text.matchAll(runs)].flatMap((match) => partsOf(match[0], match.index))

const emailsIn = ({ text }: Folded): readonly Seen[] =>
  [...text.matchAll(email)].map(({ 0: value, index }) => ({
    kind: 'email',
    value,
    start: index,
    end: index + value.length,
  }))

const seenAll = (folded: Folded): readonly Seen[] => [
  ...numbersIn(folded),
  ...emailsIn(folded),
  ...homesIn(folded).map(({ start, end }) => ({
    kind: 'address' as const,
    value: folded.text.slice(start, end),
    start,
    end,
  })),
]

const key = (text: string): string => text.normalize('NFKC').replaceAll(/[\s-]/gu, '').toLowerCase()

/**
 * Everything that looks like personal data, in the order of the texts: id cards by region, day and checksum, mobiles,
 * bank cards by prefix and Luhn, e-mail and home addresses, whatever blanks, widths or invisible characters stand in
 * them. `allowed`: the body's own published telephones, addresses and e-mail. 个人信息保护法第二十五条、第二十八条.
 */
export const findPersonalData = (
  texts: readonly Scanned[],
  allowed: readonly string[] = [],
): readonly PersonalFinding[] => {
  const own = allowed.map(key).filter((each) => each !== '')
  return texts.flatMap(({ where, text }) => {
    const folded = fold(text)
    return seenAll(folded)
      .filter(({ value }) => !own.some((each) => each.includes(key(value)) || key(value).includes(each)))
      .toSorted((one, other) => one.start - other.start)
      .map(({ kind, value, start, end }) => {
        const [from, until] = [folded.at[start] ?? 0, (folded.at[end - 1] ?? text.length - 1) + 1]
        return {
          kind,
          where,
          start: from,
          end: until,
          quote: text.slice(from, until),
          masked: maskOf(kind, value),
          value: sm3(`${kind}:${key(value)}`),
        }
      })
  })
}
