import type { Contact, Section } from '#modules/annual-report'
import type { CellName, PartTitle, ReportForm } from '#statute/report-form'
import type { Draw } from './draw.ts'
import type { Figures } from './figures.ts'
import { paragraph, streetAddress } from './words.ts'

const han = ['一', '二', '三', '四', '五'] as const

export const contactFor = (draw: Draw): Contact => ({
  address: streetAddress(draw),
  postcode: String(draw.int(100_000, 899_999)),
  phone: `0${draw.int(311, 998)}-${draw.int(2_000_000, 8_999_999)}`,
  ...(draw.once(2) ? { fax: `0${draw.int(311, 998)}-${draw.int(2_000_000, 8_999_999)}` } : {}),
  ...(draw.once(2) ? { email: `office${draw.int(1, 99)}@example.gov.cn` } : {}),
})

const contactSentence = (organisation: string, contact: Contact): string => {
  const parts = [
    `地址：${contact.address ?? ''}`,
    `邮编：${contact.postcode ?? ''}`,
    `电话：${contact.phone ?? ''}`,
    ...(contact.fax === undefined ? [] : [`传真：${contact.fax}`]),
    ...(contact.email === undefined ? [] : [`电子邮箱：${contact.email}`]),
  ]
  return `对本报告有疑问的，请与${organisation}联系（${parts.join('；')}）。`
}

/** What stands before part 一: it says the period and the contact when the report has them. */
export const prefaceFor = (
  draw: Draw,
  organisation: string,
  year: number,
  dated: boolean,
  contact: Contact | null,
): string => {
  const lines = draw.once(4)
    ? [paragraph(draw, year)]
    : [
        `依照《中华人民共和国政府信息公开条例》第五十条，现公布${organisation}${year}年政府信息公开工作年度报告。`,
      ]
  if (dated) lines.push(`本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`)
  if (contact !== null) lines.push(contactSentence(organisation, contact))
  return draw.once(2) ? lines.join('') : lines.join('\n')
}

const requestSentence = (draw: Draw, figures: Figures): string => {
  const at = (name: CellName) => figures.get(name) ?? 0
  const received = `本年新收政府信息公开申请${at('requests.1.6')}件，上年结转${at('requests.2.6')}件。`
  return draw.once(2)
    ? received
    : `${received}办理结果总计${at('requests.3.7.6')}件，结转下年度继续办理${at('requests.4.6')}件。`
}

const situation = (draw: Draw, form: ReportForm, year: number, figures: Figures): string => {
  const lines = draw.once(3) ? [paragraph(draw, year)] : []
  const items = form.parts[0]?.items ?? []
  for (const [index, item] of items.entries()) {
    lines.push(`（${han[index] ?? ''}）${item.text}`)
    if (index === 1) lines.push(requestSentence(draw, figures))
    for (let more = draw.int(index === 1 ? 0 : 1, 2); more > 0; more--) lines.push(paragraph(draw, year))
  }
  return lines.join('\n')
}

const problems = (draw: Draw, year: number): string =>
  [
    '（一）存在的主要问题',
    `一是公开内容还不够丰富。二是业务能力有待提高。${draw.once(2) ? paragraph(draw, year) : ''}`,
    '（二）改进情况',
    `${year + 1}年，将加强学习培训，规范工作流程，提高公开质量。`,
  ].join('\n')

const others = (draw: Draw, year: number): string =>
  `${year}年，本机关发出收费通知${draw.pick(['0', '0', '0', '1', '2'])}件，未收取信息处理费。`

const textOf = (part: PartTitle, draw: Draw, form: ReportForm, year: number, figures: Figures): string => {
  if (part.number === '一') return situation(draw, form, year, figures)
  if (part.number === '五') return problems(draw, year)
  if (part.number === '六') return others(draw, year)
  return draw.once(6) ? '本表由各科室填报，办公室汇总核对。' : ''
}

/** The six parts under their official titles; what they say of the tables is what the figures say. */
export const sectionsFor = (draw: Draw, form: ReportForm, year: number, figures: Figures): Section[] =>
  form.parts.map((part) => ({
    number: part.number,
    title: part.label.text,
    text: textOf(part, draw, form, year, figures),
  }))
