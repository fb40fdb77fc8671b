import { yearOf } from '#statute/calendar'
import type { Rule, Spot } from '../../model/index.ts'
import { inLines, spotsOf } from '../../model/index.ts'

/** Plans look so far ahead; who says more mistyped. */
const farthest = 40

/** 2203年, 20223年. */
export const farYear: Rule = {
  id: 'far-year',
  title: '年份疑似写错',
  basis: '《中华人民共和国政府信息公开条例》第六条：及时、准确地公开政府信息',
  severity: 'warns',
  examples: {
    bad: ['自2203年1月1日起施行', '20223年度工作总结', '2O23年度'],
    good: ['2060年前实现碳中和', '始建于1023年', '为期100年', '2023年', '编号20221年检'],
  },
  find: inLines(({ text }, { today }): readonly Spot[] => [
    ...spotsOf(/(?<![\d.])([2-9]\d{3})年/gu, text, ([quote, year]) =>
      Number(year) > yearOf(today) + farthest
        ? { sentence: `“${quote}”离今天太远，请核对年份。` }
        : undefined,
    ),
    ...spotsOf(/(?<![\d.])20\d{3}年(?!检|审|卡)/gu, text, ([quote]) => ({
      sentence: `“${quote}”多了一位数字，请核对年份。`,
    })),
    ...spotsOf(/(?<![\da-z])(?:19|2)[\doO]{2,3}年/gu, text, ([quote]) =>
      /[oO]/u.test(quote)
        ? { sentence: `“${quote}”里有字母 O，应当是数字 0。`, mend: quote.replaceAll(/[oO]/gu, '0') }
        : undefined,
    ),
  ]),
}
