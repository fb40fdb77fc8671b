import type { Rule } from '../../model/index.ts'

const about = (sentence: string, where = 'body') => ({
  where,
  start: null,
  end: null,
  quote: null,
  sentence,
  mend: null,
})

/** 规范性文件 without 解读. */
export const missingInterpretation: Rule = {
  id: 'interpretation-missing',
  title: '规范性文件没有解读',
  basis: '国办发〔2017〕47号；政策文件与解读同步起草、同步审签、同步发布',
  severity: 'warns',
  examples: { bad: [{ uninterpreted: true }], good: [{ uninterpreted: false }] },
  find: ({ uninterpreted }) =>
    uninterpreted
      ? [about('还没有解读这份文件的材料。请同步起草解读，在解读里选“解读的文件”，与文件同时发布。')]
      : [],
}

const likeness = { title: '关于门诊统筹的通知', indexNumber: '示例-2025-00001', share: 0.93 }

/** Nearly the same text is public already. */
export const nearCopy: Rule = {
  id: 'near-copy',
  title: '与已公开的文件雷同',
  basis: '“三审三校”审核惯例：不重复发布，不套用旧文',
  severity: 'warns',
  examples: { bad: [{ likenesses: [likeness] }], good: [{ likenesses: [] }] },
  find: ({ likenesses }) =>
    likenesses.map(({ title, indexNumber, share }) =>
      about(
        `与已经公开的《${title}》（${indexNumber}）约有${Math.round(share * 100)}%相同，请核对是不是重复发布，或者套用旧文没有改全。`,
      ),
    ),
}

const dead = {
  url: 'https://www.example.gov.cn/a',
  problem: '对方说没有这个页面（404）',
  checkedAt: '1月4日9:00',
}

/** 错链、断链. */
export const deadLink: Rule = {
  id: 'dead-link',
  title: '链接打不开',
  basis: '国办秘函〔2019〕19号：链接不可用扣分',
  severity: 'warns',
  examples: { bad: [{ links: [dead] }], good: [{ links: [{ ...dead, problem: null }] }] },
  find: ({ links }) =>
    links.flatMap(({ url, problem, checkedAt }) =>
      problem === null
        ? []
        : [
            about(
              `链接 ${url} ${problem}${checkedAt === null ? '' : `，${checkedAt}检查`}。请改正或者去掉。`,
            ),
          ],
    ),
}
