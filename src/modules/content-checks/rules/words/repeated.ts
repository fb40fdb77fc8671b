import type { Rule, Spot } from '../../model/index.ts'
import { around, inLines } from '../../model/index.ts'
import { rightBefore, rightTwice, slips } from './repeats.ts'

const han = /^\p{sc=Han}+$/u
/** Numbers, years digit by digit, placeholders and sounds are said as often as they are. */
const plain = /^[〇零一二三四五六七八九十百千万亿两某哈呵叮咚々]+$/u
const [shortest, longest] = [2, 8]

/** The same characters twice in a row from a place, the second behind at most two blanks: where it begins. */
const secondOf = (text: string, at: number, length: number): number | undefined => {
  for (let gap = 0; gap <= 2; gap += 1) {
    const next = at + length + gap
    // Almost always another character stands there.
    if (text.charCodeAt(next) === text.charCodeAt(at) && text.startsWith(text.slice(at, at + length), next))
      return next
    if (text[next] !== ' ' && text[next] !== '\u3000') return undefined
  }
  return undefined
}

const isRight = (text: string, word: string, behind: number): boolean =>
  rightTwice.has(word) ||
  plain.test(word) ||
  // 人人都、家家户户: the same character is no word of two.
  /^(.)\1$/u.test(word) ||
  (rightBefore[word] ?? []).some((next) => text.startsWith(next, behind))

const wordAt = (text: string, at: number): Spot | undefined => {
  for (let length = longest; length >= shortest; length -= 1) {
    const second = secondOf(text, at, length)
    if (second === undefined) continue
    const word = text.slice(at, at + length)
    const end = second + length
    if (!han.test(word) || isRight(text, word, end)) continue
    // 总计总计 and nothing else: two heads of a table side by side.
    if (at === 0 && end === text.length) continue
    return {
      from: at,
      to: end,
      sentence: `“${word}”接连写了两次：“${around(text, at, end, 4)}”。`,
      mend: word,
    }
  }
  return undefined
}

const slipAt = (text: string, at: number): Spot | undefined => {
  const sign = text[at] ?? ''
  const slip = text[at + 1] === sign ? slips[sign] : undefined
  if (slip === undefined || text[at + 2] === sign) return undefined
  const [before, behind] = [text[at - 1] ?? '', text[at + 2] ?? '']
  if (before === sign || (before !== '' && slip.before.includes(before))) return undefined
  if (behind !== '' && slip.behind.includes(behind)) return undefined
  return {
    from: at,
    to: at + 2,
    sentence: `“${sign}”写了两次：“${around(text, at, at + 2, 4)}”。`,
    mend: sign,
  }
}

/** 重复的字词: 公开公开, 的的; not 研究研究, 为了了解. */
export const repeatedWord: Rule = {
  id: 'repeated-word',
  title: '字词重复',
  basis: '《中华人民共和国政府信息公开条例》第六条：及时、准确地公开政府信息；“三校”校对惯例',
  severity: 'warns',
  examples: {
    bad: [
      '政府信息公开公开指南',
      '进一步进一步加强管理',
      '这是我们的的职责',
      '政府信息公开 公开工作年度报告',
    ],
    good: [
      '请大家研究研究再定。',
      '为了了解情况，开展走访。',
      '以公益为目的的活动',
      '二〇二〇年工作要点',
      '中心医院医院感染管理',
      '人人参与、常常检查，谢谢大家。',
      '物业管理管理办法',
      '总计总计',
    ],
  },
  find: inLines(({ text }) => {
    const spots: Spot[] = []
    for (let at = 0; at < text.length - 1; at += 1) {
      const spot = wordAt(text, at) ?? slipAt(text, at)
      if (spot === undefined) continue
      spots.push(spot)
      at = spot.to - 1
    }
    return spots
  }),
}
