import type { LocalDate } from '../../model/index.ts'
import { dateOf, plainYears } from './dates.ts'

const dated = /(\d{4})(?:年|-|\/|\.)(\d{1,2})(?:月|-|\/|\.)(\d{1,2})日?/u
const named = /(?:发布日期|发布时间|公开日期|发文日期|成文日期|生成日期|印发日期|日期|时间)[:：]?\s*$/u
const alone = /^[(（【[]?(\d{4})(?:年|-|\/|\.)(\d{1,2})(?:月|-|\/|\.)(\d{1,2})日?[)）】\]]?$/u

const parse = (found: RegExpExecArray | null): LocalDate | undefined =>
  found ? dateOf(found[1] ?? '', found[2] ?? '', found[3] ?? '') : undefined

/** A date said to be that of issue: 发布日期：2020-01-31. */
const said = (text: string): LocalDate | undefined => {
  if (text.length > 200) return undefined
  const plain = plainYears(text)
  const found = dated.exec(plain)
  return found && named.test(plain.slice(0, found.index)) ? parse(found) : undefined
}

const standing = (text: string): LocalDate | undefined =>
  text.length > 24 ? undefined : parse(alone.exec(plainYears(text)))

const first = (
  texts: readonly string[],
  read: (text: string) => LocalDate | undefined,
): LocalDate | undefined => {
  for (const text of texts) {
    const date = read(text)
    if (date !== undefined) return date
  }
  return undefined
}

/** The date of issue: said so above the report, or standing alone above it or under its end. */
export const issuedOf = (above: readonly string[], below: readonly string[]): LocalDate | null =>
  first(above, said) ?? first(above, standing) ?? first([...below].reverse(), standing) ?? null
