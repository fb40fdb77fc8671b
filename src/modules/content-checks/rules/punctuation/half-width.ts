import type { Rule, Spot } from '../../model/index.ts'
import { around, inLines } from '../../model/index.ts'

const full: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }
const chinese = /[\p{sc=Han}》”’）】〉〕]/u
const heading = /^[一二三四五六七八九十]{1,3}[.．,，](?=\p{sc=Han})/u
/** A bracket and what it closes are looked for so near. */
const within = 200

const signAt = (text: string, at: number): Spot | undefined => {
  const sign = text[at] ?? ''
  const mend = full[sign]
  const [before, behind] = [text[at - 1] ?? '', text[at + 1] ?? '']
  if (mend === undefined || !chinese.test(before)) return undefined
  if (behind === '/' || (behind !== '' && /[a-z\\@]/iu.test(behind) && sign !== ',' && sign !== ':'))
    return undefined
  return {
    from: at,
    to: at + 1,
    sentence: `中文里的“${sign}”应当用全角：“${around(text, at, at + 1)}”。`,
    mend,
  }
}

/** Brackets of half width that hold Chinese. */
const bracketsIn = (text: string): readonly Spot[] => {
  const spots: Spot[] = []
  const open: number[] = []
  for (const { 0: sign, index: at } of text.matchAll(/[()]/gu)) {
    if (sign === '(') {
      open.push(at)
      continue
    }
    const from = open.pop()
    if (from === undefined || at - from > within || !/\p{sc=Han}/u.test(text.slice(from + 1, at))) continue
    spots.push({
      from,
      to: at + 1,
      sentence: `括号里是中文，应当用全角：“${around(text, from, Math.min(at + 1, from + 12), 2)}”。`,
      mend: `（${text.slice(from + 1, at)}）`,
    })
  }
  return spots
}

const stopAtEnd = (text: string): readonly Spot[] => {
  const match = /(?<=[\p{sc=Han}”》）])\.[ 　]{0,3}$/u.exec(text.slice(-8))
  if (match === null) return []
  const at = Math.max(0, text.length - 8) + match.index
  return [
    { from: at, to: at + 1, sentence: `句末的“.”应当用句号：“${around(text, at, at + 1)}”。`, mend: '。' },
  ]
}

/** 半角标点 between Chinese. */
export const halfWidthMark: Rule = {
  id: 'half-width-mark',
  title: '中文里的半角标点',
  basis: 'GB/T 15834—2011《标点符号用法》5.1',
  severity: 'warns',
  examples: {
    bad: ['按照规定,现公布如下', '联系电话:0551-62999999', '(以下简称《条例》)', '办理完毕.'],
    good: ['网址：https://www.example.gov.cn/a,b?x=1', '共计1,200.50元', '时间为9:30', 'A(B)C'],
  },
  find: inLines(({ text }) => {
    const spots: Spot[] = [...bracketsIn(text), ...stopAtEnd(text)]
    for (const { index } of text.matchAll(/[,;:?!]/gu)) {
      const spot = signAt(text, index)
      if (spot) spots.push(spot)
    }
    const head = heading.exec(text)
    if (head === null) return spots
    const at = head[0].length - 1
    return [
      ...spots.filter(({ from }) => from !== at),
      { from: at, to: at + 1, sentence: `“${head[0]}”：汉字序号后面用顿号。`, mend: '、' },
    ]
  }),
}
