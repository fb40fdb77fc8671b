import type { Rule, Spot } from '../../model/index.ts'
import { inLines, spotsOf } from '../../model/index.ts'

const spoken = /(?<![\d.])(\d{1,3})[时点](?:(\d{1,3})分|(?=[前后至—－-]|整|以前|之前|，|。|开始|到))/gu
const colon = /(上午|早上|早晨|下午|晚上|中午|日)?([ 　]?)(?<![\d:：.])(\d{1,2})[:：](\d{2})(?![\d:：])/gu
const halves = /(上午|早上|早晨|下午|晚上)[ 　]?(\d{1,2})(?:[:：]\d{2}|[时点])/gu

/** 25时, 9时75分, 上午14时. */
export const impossibleTime: Rule = {
  id: 'impossible-time',
  title: '不存在的时间',
  basis: '《中华人民共和国政府信息公开条例》第六条：及时、准确地公开政府信息',
  severity: 'warns',
  examples: {
    bad: ['请于25时前报送', '9时75分开会', '上午9:65', '上午14:30'],
    good: ['24时前报送', '9时30分', '满72学时', '比分是30:75', '下午2:30', '上午9:00—下午5:30', '48小时内'],
  },
  find: inLines(({ text }): readonly Spot[] => [
    ...spotsOf(spoken, text, ([quote, hour, minute]) =>
      Number(hour) > 24 || (minute !== undefined && Number(minute) > 59)
        ? { sentence: `“${quote}”：没有这个时间，请核对。` }
        : undefined,
    ),
    ...spotsOf(colon, text, ([quote, part, , hour, minute]) =>
      part !== undefined && (Number(hour) > 24 || Number(minute) > 59)
        ? { sentence: `“${quote}”：没有这个时间，请核对。` }
        : undefined,
    ),
    ...spotsOf(halves, text, ([quote, half = '', hour]) => {
      const morning = /上午|早/u.test(half)
      return morning && Number(hour) > 12 && Number(hour) <= 24
        ? { sentence: `“${quote}”：${half}没有${Number(hour)}时，请核对。` }
        : undefined
    }),
  ]),
}
