import type { Rule } from '../../model/index.ts'
import { inLines, spotsOf } from '../../model/index.ts'

const number =
  /(?<=\p{sc=Han})([[(（【［﹝〔])((?:19|20)\d{2})([\])）】］﹞〕])(第)?(0{0,3})([1-9]\d{0,4})(?=号)/gu

/** 发文字号: the year in 〔〕, its number without 第 and without noughts before. */
export const documentNumberForm: Rule = {
  id: 'document-number',
  title: '发文字号的写法',
  basis: 'GB/T 9704—2012《党政机关公文格式》7.2.5',
  severity: 'warns',
  examples: {
    bad: ['示医保发[2024]5号', '示政办（2023）12号', '示医保〔2024〕第3号', '示医保函〔2024〕06号'],
    good: ['国办公开办函〔2021〕30号', '（2023）示01民终123号', '国务院令第711号', '2024年第3号公告'],
  },
  find: inLines(({ text }) =>
    spotsOf(number, text, ([quote, open, year = '', close, ordinal, noughts, serial = '']) => {
      const mend = `〔${year}〕${serial}`
      if (quote === mend) return undefined
      const reasons = [
        ...(open === '〔' && close === '〕' ? [] : ['年份用六角括号〔〕']),
        ...(ordinal === undefined ? [] : ['序号不加“第”']),
        ...(noughts === '' ? [] : ['序号前面不加 0']),
      ]
      return { sentence: `文号“${quote}号”：${reasons.join('，')}，应当写“${mend}号”。`, mend }
    }),
  ),
}
