import { sm3 } from '#platform/crypto'
import { coarse, homesIn } from './addresses.ts'
import type { PersonalFinding, PersonalKind, Scanned } from './finding.ts'
import type { Folded } from './folded.ts'
import { fold } from './folded.ts'
import type { Seen } from './runs.ts'
import { numbersIn } from './runs.ts'

const email =
  /(?<![\w.+-])[\w.+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,5}(?!(?:png|jpe?g|gif|svg|webp|pdf)(?![\w-]))[A-Za-z]{2,24}(?![\w-])/gu

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

const emailsIn = ({ text }: Folded): readonly Seen[] =>
  [...text.matchAll(email)].map(({ 0: value, index }) => ({
    kind: 'email',
    value,
    start: index,
    end: index + value.length,
  }))

const seenAll = (folded: Folded): readonly Seen[] => [
  ...numbersIn(folded.text),
  ...emailsIn(folded),
  ...homesIn(folded).map(({ start, end }) => ({
    kind: 'address' as const,
    value: folded.text.slice(start, end),
    start,
    end,
  })),
]

const key = (text: string): string => text.normalize('NFKC').replaceAll(/[\s-]/gu, '').toLowerCase()

/** Whether a body published it as its own: a number or mailbox as a whole; its address, or that with the area before it. */
const isOwn = ({ kind, value }: Seen, own: readonly string[]): boolean => {
  const asked = key(value)
  return own.some((each) => (kind === 'address' && asked.endsWith(each)) || each.includes(asked))
}

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
      .filter((seen) => !isOwn(seen, own))
      .toSorted((one, other) => one.start - other.start)
      .map(({ kind, value, start, end }) => {
        const [from, until] = [folded.at(start), folded.at(end - 1) + 1]
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
