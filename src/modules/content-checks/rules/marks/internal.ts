import type { Rule } from '../../model/index.ts'
import { inPrint, isQuoted, spotsOf } from '../../model/index.ts'

const kept =
  /内部(?:资料|文件|材料|情况|刊物|事项)[，,、；;：:\s]{0,2}(?:请?(?:注意|妥善|严格)(?:保管|保密|保存)|(?:严禁|不得|请勿|禁止)(?:外传|公开|转发|转载|翻印|复印)|阅后(?:收回|销毁|退回))/gu
const notice =
  /(?:仅供内部(?:使用|参考|传阅|掌握|学习)|(?:严禁|请勿|不得|禁止)外传|注意保密|阅后(?:收回|销毁|即焚|退回))/gu
const said =
  /(?:此件|本件|本文件|该文件|本材料|本资料)[^，。；、]{0,6}(?:属于?|系|为|含有?|涉及)[^，。；、]{0,4}(?:国家秘密|工作秘密|内部资料|内部文件)/gu

/** What is only a notice stands by itself or in brackets; within a sentence people speak about it. */
const isNotice = (text: string, { index, 0: { length } }: RegExpExecArray): boolean =>
  text.trim().length <= length + 8 ||
  (/[（(【[]/u.test(text[index - 1] ?? '') && /[）)】\]]/u.test(text[index + length] ?? ''))

const advice = '这样的材料不能公开；请核对是不是拿错了文件，确实可以公开的去掉这些字。'

/** 内部资料 and 工作秘密: words that keep a paper in the house. 实施条例 (2024) 第七十三条. */
export const internalMark: Rule = {
  id: 'internal-mark',
  title: '内部资料、工作秘密的标记',
  basis: '《中华人民共和国保守国家秘密法实施条例》第七十三条；《中华人民共和国政府信息公开条例》第十六条',
  severity: 'blocks',
  fixed: true,
  examples: {
    bad: ['内部资料 注意保管', '（内部文件，不得外传）', '仅供内部参考', '本件属于工作秘密，请妥善保管。'],
    good: [
      '严格执行工作秘密管理制度。',
      '加强内部资料管理，明确专人保管。',
      '参加评审的人员应当注意保密，不得外传评审情况。',
      '文件上印有“内部资料 注意保管”字样的，不得带出。',
    ],
  },
  find: inPrint(({ text }) => {
    const tell = (match: RegExpExecArray) =>
      isQuoted(text, match.index) ? undefined : { sentence: `有“${match[0]}”字样。${advice}` }
    const wide = [
      ...spotsOf(kept, text, (match) =>
        text.length <= 40 || isNotice(text, match) ? tell(match) : undefined,
      ),
      ...spotsOf(said, text, tell),
    ]
    return wide.length > 0
      ? wide
      : spotsOf(notice, text, (match) => (isNotice(text, match) ? tell(match) : undefined))
  }),
}
