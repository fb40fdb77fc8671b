import { html } from 'ghtml'
import type { AnnualReport, Contact } from '#modules/annual-report'
import { formOfReport } from '#modules/annual-report'
import { nameOf } from '../shelf.ts'
import { chineseDate } from '../view/numbers.ts'

/** Only the address may be broken over lines; a telephone number may not. */
const contactHtml = (contact: Contact): string =>
  [
    contact.address,
    contact.postcode === undefined ? undefined : `邮编 ${contact.postcode}`,
    contact.phone === undefined ? undefined : `电话 ${contact.phone}`,
    contact.fax === undefined ? undefined : `传真 ${contact.fax}`,
    contact.email,
  ]
    .filter((part) => part !== undefined)
    .map((part) => (part === contact.address ? html`${part}` : html`<span>${part}</span>`))
    .join('，')

/** The facts at the head of a report, as HTML; what is not stated in it is said to be so. */
const factsOf = (report: AnnualReport): readonly (readonly [name: string, fact: string])[] => {
  const { period, contact, issued } = report
  const unstated = '文中没有写明'
  return [
    ['报告机关', html`${nameOf(report)}`],
    ['报告年度', report.year === null ? unstated : `${report.year} 年`],
    ['统计期限', period === null ? unstated : `${chineseDate(period.from)}至${chineseDate(period.to)}`],
    ['报告格式', `${report.edition} 年版，${formOfReport(report).document}`],
    ['联系方式', contact === null ? unstated : contactHtml(contact)],
    ...(issued === null ? [] : [['文中日期', chineseDate(issued)] as const]),
  ]
}

/** The facts of a report as a list between two hairlines. */
export const metadata = (report: AnnualReport): string =>
  html`<dl class="facts">
    !${factsOf(report)
      .map(
        ([name, fact]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>!${fact}</dd>
          </div>`,
      )
      .join('')}
  </dl>`
