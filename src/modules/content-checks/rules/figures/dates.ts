import type { LocalDate } from '#statute/calendar'
import { chineseWeekdayOf, dateOf } from '#statute/calendar'
import type { Rule, Spot } from '../../model/index.ts'
import { daysIn, inLines, numberOf, spotsOf } from '../../model/index.ts'

const figure = '[\\d０-９〇○零一二三四五六七八九十]'
const written = new RegExp(
  `(?:(?<!${figure})(${figure}{4})年)?(?<!${figure})(${figure}{1,3})月(?:(${figure}{1,3})日(?!元))?(?![龄薪供租票])`,
  'gu',
)
const dashed = /(?<![\d-])((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![\d-])/gu

/** What is wrong with a day; undefined where there is such a day. */
const wrongDay = (year: number | undefined, month: number, day: number | undefined): string | undefined => {
  if (month < 1 || month > 12) return `没有${month}月`
  if (day === undefined || (day >= 1 && day <= daysIn(year, month))) return undefined
  return `${year === undefined ? '' : `${year}年`}${month}月没有${day}日`
}

/** 13月, 2月30日, 2023-02-29. */
export const impossibleDate: Rule = {
  id: 'impossible-date',
  title: '不存在的日期',
  basis: '《中华人民共和国政府信息公开条例》第六条：及时、准确地公开政府信息',
  severity: 'warns',
  examples: {
    bad: ['2023年13月1日', '2月30日前完成', '2023年2月29日', '二〇二三年十一月三十一日', '2024-04-31'],
    good: ['2024年2月29日', '为期13个月', '18月龄儿童', '12月31日', '7月薪酬', '30日元'],
  },
  find: inLines(({ text }): readonly Spot[] => {
    const tell = (quote: string, year: string | undefined, month: string, day: string | undefined) => {
      const monthIs = numberOf(month)
      const dayIs = day === undefined ? undefined : numberOf(day)
      if (monthIs === undefined || (day !== undefined && dayIs === undefined)) return undefined
      const wrong = wrongDay(year === undefined ? undefined : numberOf(year), monthIs, dayIs)
      return wrong === undefined ? undefined : { sentence: `“${quote}”：${wrong}，请核对。` }
    }
    return [
      ...spotsOf(written, text, ([quote, year, month = '', day]) => tell(quote, year, month, day)),
      ...spotsOf(dashed, text, ([quote, year, , month = '', day]) => tell(quote, year, month, day)),
    ]
  }),
}

const withWeekday =
  /(?<!\d)((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日[ 　]?[（(]?(?:星期|周|礼拜)([一二三四五六日天])/gu

/** A date and the day of the week it was not. */
export const wrongWeekday: Rule = {
  id: 'wrong-weekday',
  title: '日期与星期不符',
  basis: '《中华人民共和国政府信息公开条例》第六条：及时、准确地公开政府信息',
  severity: 'warns',
  examples: {
    bad: ['2024年5月1日（星期五）', '2026年1月4日周一'],
    good: ['2024年5月1日（星期三）', '2026年1月4日周日', '每周一上午'],
  },
  find: inLines(({ text }) =>
    spotsOf(withWeekday, text, ([quote, year, month, day, weekday = '']) => {
      if (wrongDay(Number(year), Number(month), Number(day)) !== undefined) return undefined
      const date: LocalDate = dateOf(Number(year), Number(month), Number(day))
      const right = chineseWeekdayOf(date).slice(-1)
      if (right === weekday.replace('天', '日')) return undefined
      return {
        sentence: `${Number(year)}年${Number(month)}月${Number(day)}日是星期${right}，这里写的是星期${weekday}，请核对。`,
        mend: `${quote.slice(0, -1)}${right}`,
      }
    }),
  ),
}
