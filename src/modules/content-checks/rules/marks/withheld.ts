import type { Rule } from '../../model/index.ts'
import { inPrint, isQuoted, spotsOf } from '../../model/index.ts'

const mark =
  /(?:(?:此|本)件\s{0,2}(?:不予公开|不公开|不宜公开|依申请公开)|公开(?:属性|方式|类型|形式)\s{0,2}[:：]\s{0,2}(?:不予公开|不公开|依申请公开))/gu

/** 公开属性 printed on the paper against the decision in the system. */
export const withheldMark: Rule = {
  id: 'withheld-mark',
  title: '文件上写着不公开或者依申请公开',
  basis: '《中华人民共和国政府信息公开条例》第十三条、第十七条',
  severity: 'blocks',
  fixed: true,
  examples: {
    bad: ['（此件不公开）', '（此件依申请公开）', '公开属性：不予公开'],
    good: [
      '（此件公开发布）',
      '（此件主动公开）',
      '属于国家秘密的，依法不予公开。',
      { texts: [{ where: 'body', text: '（此件依申请公开）' }], proactive: false },
    ],
  },
  find: (checked) =>
    checked.proactive
      ? inPrint(({ text }) =>
          spotsOf(mark, text, ({ 0: words, index }) =>
            isQuoted(text, index)
              ? undefined
              : {
                  sentence: `文件上写着“${words}”，系统里选的却是主动公开。请核对公开属性：改选公开方式，或者重新审查以后换成可以公开的文本。`,
                },
          ),
        )(checked)
      : [],
}
