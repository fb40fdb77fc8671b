import type { Rule, Spot } from '../../model/index.ts'
import { inLines, numberOf, spotsOf } from '../../model/index.ts'

const to = '(?:至|到|—{1,2}|－|–|~|～|-)'
const days = new RegExp(
  `(?<!\\d)((?:19|20)\\d{2})年(?:(\\d{1,2})月)?(?:(\\d{1,2})日)?(?:起)?[，,]?${to}(?:(次年|翌年|第二年|当年|同年)|((?:19|20)\\d{2})年)?(?:(\\d{1,2})月)?(?:(\\d{1,2})日)?`,
  'gu',
)
const ordinals = new RegExp(
  `第([\\d一二三四五六七八九十]{1,4})(条|款|项|章|页|期)${to}第([\\d一二三四五六七八九十]{1,4})\\2`,
  'gu',
)
const amounts = new RegExp(
  `(?<![\\d.\\-年月日〔第号—])(\\d{1,9}(?:\\.\\d{1,3})?)(周岁|岁|元|万元|亿元|人|件|天|个工作日|平方米|%|％)?${to}(\\d{1,9}(?:\\.\\d{1,3})?)(周岁|岁|元|万元|亿元|人|件|天|个工作日|平方米|%|％)(?![/／])`,
  'gu',
)

/** A day as a number to compare; the parts the other has not are left out. */
const orderOf = (year: number, month: string | undefined, day: string | undefined): number =>
  year * 10_000 + Number(month ?? 0) * 100 + Number(day ?? 0)

const backwards = (match: RegExpExecArray): boolean => {
  const [, year, month, day, next, endYear, endMonth, endDay] = match
  if (next === '次年' || next === '翌年' || next === '第二年') return false
  if (endYear === undefined && endMonth === undefined) return false
  const [from, until] = [Number(year), Number(endYear ?? year)]
  const parts = month !== undefined && endMonth !== undefined
  const both = parts && day !== undefined && endDay !== undefined
  return (
    orderOf(from, parts ? month : undefined, both ? day : undefined) >
    orderOf(until, parts ? endMonth : undefined, both ? endDay : undefined)
  )
}

/** A range whose end stands before its beginning. */
export const backwardRange: Rule = {
  id: 'backward-range',
  title: '起止颠倒',
  basis: '《中华人民共和国政府信息公开条例》第六条：及时、准确地公开政府信息',
  severity: 'warns',
  examples: {
    bad: [
      '2023年12月至2023年3月',
      '2025年—2021年',
      '第十条至第八条',
      '60岁至50岁',
      '2023年11月15日至3月15日',
    ],
    good: [
      '2023年11月15日至次年3月15日',
      '2023年3月至12月',
      '2021年—2025年',
      '第八条至第十条',
      '50岁至60岁',
      '3至5件',
      '11月15日至3月15日',
      '0551-62999999',
    ],
  },
  find: inLines(({ text }): readonly Spot[] => [
    ...spotsOf(days, text, (match) =>
      backwards(match) ? { sentence: `“${match[0]}”：起止颠倒了，请核对年份和日期。` } : undefined,
    ),
    ...spotsOf(ordinals, text, ([quote, from = '', , until = '']) =>
      (numberOf(from) ?? 0) > (numberOf(until) ?? Infinity)
        ? { sentence: `“${quote}”：起止颠倒了，请核对。` }
        : undefined,
    ),
    ...spotsOf(amounts, text, ([quote, from, unit, until, lastUnit]) =>
      (unit === undefined || unit === lastUnit) && Number(from) > Number(until)
        ? { sentence: `“${quote}”：起止颠倒了，请核对。` }
        : undefined,
    ),
  ]),
}
