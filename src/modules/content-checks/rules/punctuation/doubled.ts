import type { Rule, Spot } from '../../model/index.ts'
import { around, inLines, spotsOf } from '../../model/index.ts'

const run = /[，、。；：,;:]{2,}/gu
const dots = /(?:。{2,}|\.{3,}|·{3,}|…(?!…))/gu
const end = /[。！？]”。/gu
/** The heaviest of several is what was meant. */
const weight = '，,、：:；;。'

const wide: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；' }
const meant = (signs: string): string => {
  const heaviest = [...signs].toSorted((one, other) => weight.indexOf(other) - weight.indexOf(one))[0] ?? ''
  return wide[heaviest] ?? heaviest
}

/** Marks that stand side by side and of which one is enough. */
export const doubledMark: Rule = {
  id: 'doubled-mark',
  title: '标点重叠',
  basis: 'GB/T 15834—2011《标点符号用法》',
  severity: 'warns',
  examples: {
    bad: ['按规定办理。。', '现公布如下：，请查收', '一是加强领导，，落实责任', '他说：“完成了。”。'],
    good: ['完善制度……', '政府信息公开——基本要求', '他说：“完成了。”', '[2001:db8::1]'],
  },
  find: inLines(({ text }): readonly Spot[] => [
    ...spotsOf(run, text, ({ 0: signs, index }) => {
      // 12::1, ,, of figures and addresses.
      if (/^[,:;]+$/u.test(signs) && /[\w/]/u.test(text[index - 1] ?? '')) return undefined
      if (/^。{2,}$/u.test(signs) && signs.length > 2) return undefined
      const mend = meant(signs)
      return { sentence: `标点“${signs}”重叠，用一个“${mend}”就够了。`, mend }
    }),
    ...spotsOf(dots, text, ({ 0: signs, index }) => {
      if (/^。{2}$/u.test(signs)) return undefined
      if (signs === '…' && text[index - 1] === '…') return undefined
      if (signs.startsWith('.') && !/\p{sc=Han}/u.test(text[index - 1] ?? '')) return undefined
      return { sentence: `省略号写作“……”：“${around(text, index, index + signs.length)}”。`, mend: '……' }
    }),
    ...spotsOf(end, text, ({ 0: signs }) => ({
      sentence: `引文自己有句末的标点，引号后面不再加句号：“${signs}”。`,
      mend: signs.slice(0, -1),
    })),
  ]),
}
