import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

type Pinyin = (text: string, options: { toneType: 'none'; type: 'array'; v: boolean }) => string[]

/** Its tables take thirty megabytes, so they are read when first needed. */
let pinyin: Pinyin | undefined

const syllablesOf = (text: string): readonly string[] => {
  pinyin ??= (require('pinyin-pro') as { pinyin: Pinyin }).pinyin
  return pinyin(text, { toneType: 'none', type: 'array', v: true })
}

/** How a word sounds. */
export interface Sound {
  /** yiliaobaozhang */
  readonly pinyin: string
  /** ylbz */
  readonly initials: string
  /** The same without what dialects do not tell apart: zh and z, n and l, -ng and -n. */
  readonly sound: string
}

/** Pinyin without what dialects do not tell apart. */
const blurred = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/u, '$1')
    .replace(/^n/u, 'l')
    .replace(/([aei])ng$/u, '$1n')

const heard = new Map<string, Sound>()
const mostHeard = 50_000

/** How a run of Chinese characters sounds; undefined for anything else. */
export const soundOf = (word: string): Sound | undefined => {
  if (!/^\p{Script=Han}+$/u.test(word)) return undefined
  const before = heard.get(word)
  if (before) return before
  const syllables = syllablesOf(word)
  const sound = {
    pinyin: syllables.join(''),
    initials: syllables.map((syllable) => syllable.slice(0, 1)).join(''),
    sound: syllables.map(blurred).join(' '),
  }
  if (heard.size >= mostHeard) heard.clear()
  heard.set(word, sound)
  return sound
}
