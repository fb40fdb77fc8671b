/**
 * A part's text as the rules read it: one width for digits and punctuation, no spaces, lines cut in mid-sentence
 * joined again; and for every sign the place it has in the text as given.
 */
export interface View {
  readonly text: string
  readonly source: string
  /** The offset in `source` of each sign of `text`, and one more for the end. */
  readonly at: readonly number[]
}

/** Parts of real reports have a few thousand signs; what is longer than this is not read further. */
const longest = 60_000

const wide: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '％': '%',
  '＂': '”',
  '〈': '《',
  '〉': '》',
  '．': '.',
}

const narrow = (sign: string): string => {
  const code = sign.charCodeAt(0)
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0)
  return wide[sign] ?? sign
}

const heading =
  /^[ \t　]*(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．是]|\d{1,2}[、.．](?!\d)|[（(]\d{1,2}[）)])/u
const shortest = 28

/** A line that ends in mid-sentence goes on in the next one, unless either of them is a heading. */
const goesOn = (line: string, next: string): boolean =>
  line.length >= shortest && !/[。！？；：!?;:”）)]\s*$/u.test(line) && !heading.test(next)

const isThousands = (source: string, at: number): boolean =>
  /\d/u.test(source[at - 1] ?? '') && /^\d{3}(?!\d)/u.test(source.slice(at + 1, at + 5))

const endsLine = (source: string, at: number): boolean => {
  const line = source.slice(source.lastIndexOf('\n', at - 1) + 1, at)
  const end = source.indexOf('\n', at + 1)
  return !goesOn(line.trim(), source.slice(at + 1, end < 0 ? undefined : end))
}

/** Nearly every sign of a report is one of these, and stands for itself. */
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

const readSign = (source: string, at: number): string => {
  const sign = source[at] ?? ''
  if (isHan(sign.charCodeAt(0))) return sign
  if (sign === '\n') return endsLine(source, at) ? '\n' : ''
  if (/\s/u.test(sign)) return /\d/u.test(source[at - 1] ?? '') && /\d/u.test(source[at + 1] ?? '') ? ' ' : ''
  if (sign === ',') return isThousands(source, at) ? ',' : '，'
  return narrow(sign)
}

export const viewOf = (given: string): View => {
  const source = given.slice(0, longest)
  const signs: string[] = []
  const at: number[] = []
  for (let index = 0; index < source.length; index++) {
    const sign = readSign(source, index)
    if (sign === '') continue
    signs.push(sign)
    at.push(index)
  }
  at.push(source.length)
  return { text: signs.join(''), source, at }
}

/** The words of the text as given that stand behind a stretch of the view. */
export const wordsAt = ({ source, at }: View, start: number, end: number): string => {
  const last = at[Math.max(start, end - 1)] ?? source.length
  return source.slice(at[start] ?? source.length, end > start ? last + 1 : last)
}
