import type { Rule, Spot } from '../../model/index.ts'
import { inPrint, isQuoted, spotsOf } from '../../model/index.ts'

const star =
  /(?:绝密|机密|秘密|工作秘密|内部)\s{0,2}[★☆](?:\s{0,2}(?:长期|[\d一二三四五六七八九十]{1,3}\s?[年月天]))?/gu
const label =
  /(?:密级|秘密等级|保密期限)(?:和保密期限)?\s{0,2}[:：]\s{0,2}(?:绝密|机密|秘密|长期|\d{1,3}年)/gu
const alone = /^[\s【[（(]{0,3}(?:绝密|机密|秘密|工作秘密)级?[\s】\])）]{0,3}$/u

/** Marks of a paper stand above its text. */
const head = 12

/** 密级标志: 绝密、机密、秘密 with a star, after a label, or by themselves at the head of a text. */
export const secrecyMark: Rule = {
  id: 'secrecy-mark',
  title: '密级标志',
  basis: '《中华人民共和国保守国家秘密法》第三十五条；GB/T 9704—2012《党政机关公文格式》7.2.2',
  severity: 'blocks',
  fixed: true,
  examples: {
    bad: ['机密★5年', '秘密★', '密级：秘密', '保密期限：10年', '【绝密】'],
    good: [
      '要做好国家秘密、商业秘密的保护工作。',
      '密级标志写作“机密★5年”一类的样子。',
      '涉及机密级事项的，按规定办理。',
      '公开前进行保密审查。',
    ],
  },
  find: inPrint(({ text, place }) => {
    const tell = (match: RegExpExecArray): Omit<Spot, 'from' | 'to'> | undefined =>
      isQuoted(text, match.index)
        ? undefined
        : {
            sentence: `有密级标志“${match[0].trim()}”。国家秘密不得公开，也不得进入本系统；请停止办理，马上报告保密审查机构。已经解密的，去掉标志并留存解密的依据。`,
          }
    const whole = place < head ? alone.exec(text) : null
    const marked = [...spotsOf(star, text, tell), ...spotsOf(label, text, tell)]
    return marked.length > 0 || whole === null
      ? marked
      : spotsOf(/(?:绝密|机密|工作秘密|秘密)级?/gu, text, tell).slice(0, 1)
  }),
}
