import type { AnnualReport } from '../../model/index.ts'
import { dateOf, plainYears } from './dates.ts'

const span =
  /(\d{4})年(\d{1,2})月(\d{1,2})日(?:起|始)?[,，]?(?:至|到|-|—|–|~|～)+(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/gu

/** 统计期限: the first pair of dates said of the figures; the years of plans and laws are not. */
export const periodOf = (texts: readonly string[]): AnnualReport['period'] => {
  for (const text of texts) {
    const plain = plainYears(text)
    for (const found of plain.matchAll(span)) {
      const before = plain.slice(Math.max(0, found.index - 40), found.index)
      if (!/统计|数据|期限|期间|时限|周期|时间/u.test(before)) continue
      const [, year = '', month = '', day = '', endYear, endMonth = '', endDay = ''] = found
      const from = dateOf(year, month, day)
      const to = dateOf(endYear ?? year, endMonth, endDay)
      if (from !== undefined && to !== undefined) return { from, to }
    }
  }
  return null
}
