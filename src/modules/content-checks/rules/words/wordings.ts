import type { ListName, Rule, WrongWording } from '../../model/index.ts'
import { inLines } from '../../model/index.ts'

/** Entries by their first character: a text is gone through once, however long the list. */
const byFirst = (wordings: readonly WrongWording[]): ReadonlyMap<string, readonly WrongWording[]> =>
  Map.groupBy(
    wordings.toSorted((one, other) => other.wrong.length - one.wrong.length),
    ({ wrong }) => wrong.charAt(0),
  )

const kept = new WeakMap<readonly WrongWording[], ReadonlyMap<string, readonly WrongWording[]>>()

const indexOf = (wordings: readonly WrongWording[]): ReadonlyMap<string, readonly WrongWording[]> => {
  const index = kept.get(wordings) ?? byFirst(wordings)
  kept.set(wordings, index)
  return index
}

/** Whether longer words that are right stand around a place. */
const isWithin = (text: string, at: number, wrong: string, longer: string): boolean => {
  for (let inside = longer.indexOf(wrong); inside >= 0; inside = longer.indexOf(wrong, inside + 1))
    if (inside <= at && text.startsWith(longer, at - inside)) return true
  return false
}

const stands = (text: string, at: number, { wrong, right, unless }: WrongWording): boolean =>
  text.startsWith(wrong, at) &&
  !unless.some((longer) => isWithin(text, at, wrong, longer)) &&
  (right === null || !isWithin(text, at, wrong, right))

/** How a list is named as the basis of what it finds. */
export const basisOf = ({ title, version, source }: ListName): string =>
  `《${title}》（${version}），来源：${source}`

const list: ListName = { title: '示例词表', version: '1', source: '示例', blocks: true }
const wordings: readonly WrongWording[] = [
  { wrong: '医保帐户', right: '医保账户', unless: [], list },
  { wrong: '帐', right: '账', unless: ['帐篷', '蚊帐'], list },
]
const sample = (text: string) => ({ texts: [{ where: 'body', text }], wordings })

/** 严重表述错误 and other wordings of lists an office loaded; none comes with the program. */
export const listedWording: Rule = {
  id: 'listed-wording',
  title: '词表里的错误表述',
  basis: '国办秘函〔2019〕19号：严重表述错误单项否决',
  severity: 'blocks',
  fixed: true,
  examples: {
    bad: [sample('开通医保帐户'), sample('核对帐目')],
    good: [sample('开通医保账户'), sample('发放帐篷'), '核对帐目'],
  },
  find: (checked) => {
    if (checked.wordings.length === 0) return []
    const index = indexOf(checked.wordings)
    return inLines(({ text }) => {
      const spots = []
      for (let at = 0; at < text.length; at += 1) {
        const hit = index.get(text[at] ?? '')?.find((one) => stands(text, at, one))
        if (hit === undefined) continue
        const { wrong, right, list: from } = hit
        spots.push({
          from: at,
          to: at + wrong.length,
          sentence: right === null ? `词表不许写“${wrong}”，请改写。` : `“${wrong}”应当写“${right}”。`,
          mend: right,
          severity: from.blocks ? ('blocks' as const) : ('warns' as const),
          basis: basisOf(from),
        })
        at += wrong.length - 1
      }
      return spots
    }, 'all')(checked)
  },
}
