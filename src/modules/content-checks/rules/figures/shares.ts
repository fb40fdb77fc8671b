import type { Rule } from '../../model/index.ts'
import { inLines } from '../../model/index.ts'

const whole =
  /(?:占比|占(?![地位用据领道空压])|覆盖率|合格率|满意率|满意度|办结率|参保率|及格率|公开率|解读率|按时率|达标率|回复率|普及率|到位率|知晓率|抽检率|通过率|就业率|出勤率|及时率|准确率)/gu
const share = /^[^，。；、,;%％\d]{0,14}?(\d{1,6}(?:\.\d{1,4})?)[ 　]?[%％]/u

/** A part greater than its whole. */
export const shareOverWhole: Rule = {
  id: 'share-over-100',
  title: '占比超过百分之百',
  basis: '《中华人民共和国政府信息公开条例》第六条：及时、准确地公开政府信息',
  severity: 'warns',
  examples: {
    bad: ['按时办结率达到102%', '其中门诊占比120.5%', '占总数的 130%'],
    good: ['同比增长120%', '完成年度任务的115%', '占比98.5%', '覆盖率100%', '比上年提高，增幅为150%'],
  },
  find: inLines(({ text }) => {
    const spots = []
    for (const { index, 0: word } of text.matchAll(whole)) {
      const from = index + word.length
      const match = share.exec(text.slice(from, from + 30))
      if (match === null || Number(match[1]) <= 100 || /[增长升超]/u.test(match[0])) continue
      const figureAt = from + match[0].search(/\d/u)
      spots.push({
        from: figureAt,
        to: from + match[0].length,
        sentence: `“${text.slice(index, from + match[0].length)}”：部分不会多于全部，请核对。`,
      })
    }
    return spots
  }),
}
