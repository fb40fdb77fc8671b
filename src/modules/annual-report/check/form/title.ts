import type { Found, Rule } from '../rule.ts'
import type { ReportSubject } from '../subject.ts'

const basis = '条例第五十条；年度报告格式'
const plain = (text: string): string => text.replaceAll(/[\s　]/gu, '')
const repeated = /(\p{Script=Han}{2,8})\1/u
const once = (title: string): string => title.replaceAll(/(\p{Script=Han}{2,8})\1/gu, '$1')
const kind =
  /政府信息公开(?:工作)?(?:\d{4}年(?:度)?)?(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:报告|年报)/u

const hanDigits = '〇一二三四五六七八九'

/** The years a title names, 二〇二三年 as well as 2023年. */
const yearsIn = (title: string): number[] => {
  const arabic = title
    .replaceAll('○', '〇')
    .replaceAll('零', '〇')
    .replaceAll(/[〇一二三四五六七八九]{4}(?=年)/gu, (year) =>
      [...year].map((sign) => hanDigits.indexOf(sign)).join(''),
    )
  return [
    ...new Set([...arabic.matchAll(/(?<!\d)(20\d{2})(?=年|度|政府)/gu)].map((match) => Number(match[1]))),
  ]
}

const form: Rule<ReportSubject> = {
  id: 'title.form',
  title: '标题写明机关、年度和“政府信息公开工作年度报告”',
  basis,
  severity: 'warning',
  evaluate: ({ report }) => {
    if (report.title === null)
      return [
        { severity: 'notice', message: '没有找到报告的标题，应当写明“某机关某年政府信息公开工作年度报告”。' },
      ]
    const title = once(plain(report.title))
    const lacking: string[] = []
    if (yearsIn(title).length === 0) lacking.push('年度')
    if (!kind.test(title)) lacking.push('“政府信息公开工作年度报告”')
    const found: Found[] = []
    if (lacking.length > 0)
      found.push({ message: `标题“${plain(report.title)}”缺少${lacking.join('和')}。`, quote: report.title })
    const name = report.organisation === null ? '' : plain(report.organisation)
    if (name !== '' && !title.includes(once(name)))
      found.push({
        severity: 'notice',
        message: `标题“${plain(report.title)}”没有写明报告机关的全称“${name}”。`,
        quote: report.title,
      })
    return found
  },
}

const repetition: Rule<ReportSubject> = {
  id: 'title.repeated',
  title: '标题没有重复的字词',
  basis,
  severity: 'notice',
  evaluate: ({ report }) => {
    const twice = report.title === null ? null : repeated.exec(plain(report.title))
    if (report.title === null || twice === null) return []
    return [{ message: `标题中“${twice[0]}”疑似重复，请核对。`, actual: twice[0], quote: report.title }]
  },
}

const year: Rule<ReportSubject> = {
  id: 'title.year',
  title: '标题的年度与报告的年度一致',
  basis,
  severity: 'error',
  evaluate: ({ report }) => {
    const [named, ...more] = report.title === null ? [] : yearsIn(plain(report.title))
    if (named === undefined || more.length > 0 || report.year === null || named === report.year) return []
    const message = `标题写的是${named}年，报告的年度是${report.year}年，相差 ${Math.abs(named - report.year)} 年。`
    return [{ message, expected: report.year, actual: named, quote: report.title ?? '' }]
  },
}

export const titleRules: readonly Rule<ReportSubject>[] = [form, repetition, year]
