import type { AnnualReport, Section } from '../../model/index.ts'
import type { TextBlock } from '../blocks/block.ts'
import { contactOf } from './contact.ts'
import { isMetadata } from './furniture.ts'
import { issuedOf } from './issued.ts'
import { organisationIn } from './organisation.ts'
import type { PageData } from './page-title.ts'
import { periodOf } from './period.ts'
import { findTitle, titleIn } from './title.ts'

export type Head = Pick<
  AnnualReport,
  'organisation' | 'title' | 'year' | 'period' | 'issued' | 'contact' | 'preface'
>

const isSentence = (text: string): boolean =>
  text.length >= 12 && /[。；：，]/u.test(text) && !isMetadata(text)

const yearOf = (texts: readonly string[]): number | null => {
  for (const text of texts) {
    const found = /(20\d{2})\s*年/u.exec(text)
    if (found) return Number(found[1])
  }
  return null
}

/** A short text cut out of a page keeps the whole page in memory; its own copy does not. */
const copied = (text: string | null): string | null =>
  text === null ? null : new TextDecoder().decode(new TextEncoder().encode(text))

/**
 * What is said before part 一: title, body, year, period, date of issue, contact and the preface itself.
 * `before` is everything above part 一, `preface` only what stands in the article.
 */
export const headOf = (
  before: readonly TextBlock[],
  preface: readonly TextBlock[],
  sections: readonly Section[],
  page: PageData,
): Head => {
  const above = before.map((block) => block.text)
  const found = findTitle(above)
  const title = found ?? page.titles.map(titleIn).find((one) => one !== undefined)
  const titleEnd = found === undefined ? 0 : found.index + found.lines
  const afterTitle = new Set(before.slice(titleEnd))
  const own = preface.filter(
    (block) => (found === undefined || afterTitle.has(block)) && isSentence(block.text),
  )
  const texts = own.map((block) => block.text)
  const first = sections.find((section) => section.number === '一')?.text ?? ''
  const period = periodOf([...texts, first])
  const last = sections.at(-1)?.text.split('\n').slice(-4) ?? []
  const organisation =
    title === undefined || title.organisation === ''
      ? organisationIn([...texts, ...first.split('\n')])
      : title.organisation
  return {
    organisation: copied(organisation),
    title: copied(title?.text ?? null),
    year: title?.year ?? (period ? Number(period.to.slice(0, 4)) : yearOf([...texts, first])),
    period,
    issued: issuedOf(page.published === undefined ? above : [...above, `发布日期：${page.published}`], last),
    contact: contactOf([...texts, ...above]),
    preface: texts.join('\n'),
  }
}
