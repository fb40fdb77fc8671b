import { yearOf } from '#statute/calendar'
import type { Checked, Found, Rule } from '../../model/index.ts'

const year = /(?<!\d)(20\d{2})年/gu
const named = /《[^《》]{0,200}》|〔20\d{2}〕|（20\d{2}[^（）]{0,100}）/gu
const ahead = /工作要点|工作计划|工作安排|重点工作|实施方案|行动方案|预算|招聘|招录|培训计划|采购意向/u
const back = /报告|总结|决算|统计|公报|情况|年报|绩效/u
const period = /统计期限[^。；]{0,12}?(20\d{2})年1月1日[^。；]{0,6}?(20\d{2})年12月31日/u

const textAt = (checked: Checked, where: string): string =>
  checked.texts.find((text) => text.where === where)?.text ?? ''

/** What a text says of years by itself; names of other papers keep theirs. */
const yearsIn = (
  text: string,
): readonly { readonly year: number; readonly at: number; readonly quote: string }[] => {
  const bare = text.replaceAll(named, (name) => ' '.repeat(name.length))
  return [...bare.matchAll(year)].map((match) => ({
    year: Number(match[1]),
    at: match.index,
    quote: match[0],
  }))
}

const inTitle = (at: number, quote: string, sentence: string): Found => ({
  where: 'title',
  start: at,
  end: at + quote.length,
  quote,
  sentence,
  mend: null,
})

const againstDay = (checked: Checked, title: string): readonly Found[] => {
  const [first, ...more] = yearsIn(title)
  if (first === undefined || more.length > 0) return []
  const written = yearOf(checked.dateWritten ?? checked.today)
  const { year: said, at, quote } = first
  if (ahead.test(title) && !back.test(title) && said < written)
    return [inTitle(at, quote, `标题写的是${said}年，文件的日期在${written}年：安排以后的事，请核对年份。`)]
  if (back.test(title) && !ahead.test(title) && said > written)
    return [inTitle(at, quote, `标题写的是${said}年，文件的日期在${written}年：还没有到那一年，请核对年份。`)]
  if (back.test(title) && said < written - 2)
    return [inTitle(at, quote, `标题写的是${said}年，文件的日期在${written}年，相差两年以上，请核对年份。`)]
  return []
}

/** The title has a year the text never mentions, and the text another one again and again. */
const againstText = (title: string, body: string): readonly Found[] => {
  const [first, ...more] = yearsIn(title)
  if (first === undefined || more.length > 0) return []
  const counts = Map.groupBy(yearsIn(body), (one) => one.year)
  const [most] = [...counts].toSorted(([, one], [, other]) => other.length - one.length)
  if (counts.has(first.year) || most === undefined || most[1].length < 3) return []
  return [
    inTitle(
      first.at,
      first.quote,
      `标题写的是${first.year}年，正文没有提到这一年，而${most[0]}年出现了${most[1].length}次，请核对。`,
    ),
  ]
}

const periodProblems = (title: string, body: string): readonly Found[] => {
  const [first] = yearsIn(title)
  const match = period.exec(body)
  if (first === undefined || match === null || !/年度?报告|年报/u.test(title)) return []
  if (Number(match[1]) === first.year && Number(match[2]) === first.year) return []
  return [
    {
      where: 'body',
      start: match.index,
      end: match.index + match[0].length,
      quote: match[0],
      sentence: `标题是${first.year}年的报告，统计期限写的是${match[1] ?? ''}年到${match[2] ?? ''}年，请核对。`,
      mend: null,
    },
  ]
}

const titled = (title: string, body: string): Partial<Checked> => ({
  texts: [
    { where: 'title', text: title },
    { where: 'body', text: body },
  ],
})

/** 陈旧年份: last year's plan, last year's text under this year's title. */
export const staleYear: Rule = {
  id: 'stale-year',
  title: '年份陈旧或者前后不一',
  basis: '《中华人民共和国政府信息公开条例》第六条：及时、准确地公开政府信息',
  severity: 'warns',
  examples: {
    bad: [
      titled('示例县医疗保障局2024年工作要点', '一、总体要求'),
      titled('2025年政府信息公开工作年度报告', '本报告统计期限为2024年1月1日至2024年12月31日。'),
      titled('2025年工作总结', '2024年我局新增药店。2024年支出增长。2024年没有投诉。'),
    ],
    good: [
      titled('示例县医疗保障局2026年工作要点', '一、总体要求'),
      titled('2025年政府信息公开工作年度报告', '本报告统计期限为2025年1月1日至2025年12月31日。'),
      titled('关于印发《2020年工作要点》的通知', '现印发给你们。'),
      titled('2025年工作总结', '与2024年相比，2025年支出增长。'),
    ],
  },
  find: (checked) => {
    const [title, body] = [textAt(checked, 'title'), textAt(checked, 'body')]
    const found = [...againstDay(checked, title), ...periodProblems(title, body)]
    return found.length > 0 ? found : againstText(title, body)
  },
}
