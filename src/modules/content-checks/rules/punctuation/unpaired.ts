import type { Rule, Spot } from '../../model/index.ts'
import { around, inLines, isInside, spotsOf } from '../../model/index.ts'
import { pairedIn } from './pairs.ts'

const straight = /(["＂])([^"＂]{1,80})["＂]/gu

/** Straight quotation marks around Chinese. */
const straightIn = (text: string): readonly Spot[] =>
  spotsOf(straight, text, ([quote, , words = '']) =>
    /\p{sc=Han}/u.test(words)
      ? { sentence: `中文里的直引号应当用“”：${quote}。`, mend: `“${words}”` }
      : undefined,
  )

/** A quotation of several paragraphs opens each of them and closes the last. */
const goesOn = (text: string): number =>
  text.includes('”') ? -1 : (/^[\s　]{0,8}(?=“)/u.exec(text)?.[0].length ?? -1)

/** 括号、引号、书名号 without their other half; straight quotation marks. */
export const unpairedMark: Rule = {
  id: 'unpaired-mark',
  title: '括号、引号、书名号不成对',
  basis: 'GB/T 15834—2011《标点符号用法》4.8、4.9、4.15',
  severity: 'warns',
  examples: {
    bad: ['印发《实施办法的通知', '通过示例医保”微信公众号发布', '（联系人：张三', '开展"回头看"工作'],
    good: [
      '根据《条例》（以下简称“条例”）规定',
      '1）提交申请；',
      '(一）总体要求',
      '“第一段引文还没有完，下一段接着引。',
      'it’s',
    ],
  },
  find: inLines((line): readonly Spot[] => {
    const { text } = line
    const opening = goesOn(text)
    const lone = pairedIn(line).lone.filter(({ at }) => at !== opening)
    return [
      ...lone.map(({ at, name, opens }) => ({
        from: at,
        to: at + 1,
        sentence: `${name}“${text[at] ?? ''}”没有${opens ? '后' : '前'}一半：“${around(text, at, at + 1)}”。`,
      })),
      ...straightIn(text),
    ]
  }),
}

const inner: Readonly<Record<string, readonly [string, string]>> = { '《': ['〈', '〉'], '“': ['‘', '’'] }

/** 书名号 within 书名号, 引号 within 引号: outside double, inside single. */
export const nestedMark: Rule = {
  id: 'nested-mark',
  title: '书名号、引号套用',
  basis: 'GB/T 15834—2011《标点符号用法》4.8、4.15：外面用双的，里面用单的',
  severity: 'warns',
  examples: {
    bad: ['《关于印发《实施细则》的通知》', '他说：“要坚持“三审三校”制度。”'],
    good: ['《关于印发〈实施细则〉的通知》', '“三审”和“三校”', '《甲办法》《乙办法》'],
  },
  find: inLines((line): readonly Spot[] => {
    const { text } = line
    const { nested, lone } = pairedIn(line)
    // Where one is missing, nobody knows which is within which.
    if (lone.length > 0) return []
    return nested.flatMap(({ open, close, sign }) => {
      const put = inner[sign]
      // Within single ones, double ones again.
      if (put === undefined || isInside(text, open, ...put)) return []
      const sentence = `${sign === '《' ? '书名号' : '引号'}里面再用时用单的：“${around(text, open, Math.min(close + 1, open + 16), 4)}”。`
      return [
        { from: open, to: open + 1, sentence, mend: put[0] },
        { from: close, to: close + 1, sentence, mend: put[1] },
      ]
    })
  }),
}
