import type { EntryRow } from '../tables.ts'
import { compactOf, holds, marked } from '../words/index.ts'
import type { Asked, Need } from '../ask/needs.ts'
import type { Frequencies } from '../ask/frequencies.ts'

/** What a word counts by where it stands. */
const weights = { title: 24, exact: 20, words: 12, body: 4, attached: 2 } as const
/** What is said by other words counts less. */
const ownWay = 4
const otherWay = 3

const bonus = {
  exact: 4000,
  sameTitle: 1200,
  allInTitle: 300,
  runInTitle: 500,
  runInWords: 80,
  runInBody: 60,
  short: 200,
  soft: 10,
} as const

/** The parts of an entry that are always at hand, and those read only of the best. */
export type Short = Pick<EntryRow, 'number' | 'id' | 'title' | 'exact' | 'words'>
export interface Long {
  readonly body: string
  readonly attached: string
}

/** 1 for a word every entry has, to 16 for one that hardly any has. */
const rarity = ({ entries, of }: Frequencies, word: string): number => {
  const found = of.get(word)
  if (found === undefined) return 6
  return Math.max(1, Math.min(16, 1 + Math.floor(Math.log2((entries + 1) / (found + 1)))))
}

type Field = keyof typeof weights

const streamsOf = (short: Short, long: Long | undefined): readonly (readonly [Field, string])[] => [
  ['title', short.title],
  ['exact', short.exact],
  ['words', short.words],
  ...(long
    ? ([
        ['body', long.body],
        ['attached', long.attached],
      ] as const)
    : []),
]

/** How often a word stands in a stream, up to a bound: 0 to 3 by doubling. */
const often = (stream: string, word: string): number => {
  const looked = ` ${marked(word)} `
  let times = 0
  for (
    let at = stream.indexOf(looked);
    at >= 0 && times < 8;
    at = stream.indexOf(looked, at + looked.length - 1)
  )
    times += 1
  return times >= 8 ? 3 : times >= 4 ? 2 : times >= 2 ? 1 : 0
}

/** A word may stand inside a longer one. */
const stands = (stream: string, compact: () => string, word: string): boolean =>
  holds(stream, word) || (word.length > 1 && !word.includes('_') && compact().includes(marked(word)))

const compacted = (stream: string): (() => string) => {
  let text: string | undefined
  return () => (text ??= stream.replaceAll(' ', ''))
}

/** One way to say it is as rare as any other, so that what was typed stays before what means the same. */
const rarityOf = ({ ways }: Need, rarities: (word: string) => number): number =>
  Math.min(...ways.map((way) => Math.floor(way.reduce((sum, word) => sum + rarities(word), 0) / way.length)))

const needScore = (
  need: Need,
  streams: readonly (readonly [Field, string, () => string])[],
  rarities: (word: string) => number,
  long: boolean,
): number => {
  let best = 0
  need.ways.forEach((way, index) => {
    const factor = index === 0 ? ownWay : otherWay
    let sum = 0
    for (const word of way) {
      let weight: number = long ? 0 : weights.body
      let times = 0
      for (const [field, stream, compact] of streams)
        if (stream !== '' && stands(stream, compact, word)) {
          weight = Math.max(weight, weights[field])
          if (field === 'body') times = often(stream, word)
        }
      sum += weight + times
    }
    best = Math.max(best, Math.floor((sum * factor) / way.length))
  })
  return best * rarityOf(need, rarities)
}

/** Scores entries for one question. The same whole numbers on both engines: nothing an engine computes goes in. */
export const scorerOf = (asked: Asked, frequencies: Frequencies) => {
  const cache = new Map<string, number>()
  const rarities = (word: string): number => {
    const value = cache.get(word) ?? rarity(frequencies, word)
    cache.set(word, value)
    return value
  }
  const runs = asked.runs.map(compactOf).filter((run) => run.length > 1)
  const whole = runs.join('')
  const keys = asked.keys.map((key) => ` ${key} |`)
  const inTitle = asked.needs.filter(({ field }) => field !== 'exact')

  return (short: Short, long?: Long): number => {
    const streams = streamsOf(short, long).map(
      ([field, stream]) => [field, stream, compacted(stream)] as const,
    )
    let score = 0
    for (const need of asked.needs) score += needScore(need, streams, rarities, long !== undefined)
    const [title = ['title', '', () => ''] as const] = streams
    const compactTitle = title[2]()
    for (const word of asked.soft) if (holds(title[1], word)) score += bonus.soft
    if (keys.some((key) => short.exact.includes(key))) score += bonus.exact
    if (whole !== '' && compactTitle === whole) score += bonus.sameTitle
    if (
      inTitle.length > 0 &&
      inTitle.every(({ ways }) => ways.some((way) => way.every((word) => stands(title[1], title[2], word))))
    ) {
      score += bonus.allInTitle
      if (compactTitle !== '')
        score += Math.floor((bonus.short * Math.min(whole.length, compactTitle.length)) / compactTitle.length)
    }
    for (const run of runs) {
      if (compactTitle.includes(run)) score += Math.floor((bonus.runInTitle * Math.min(8, run.length)) / 8)
      else if (streams[2]?.[2]().includes(run) === true) score += bonus.runInWords
      else if (streams[3]?.[2]().includes(run) === true) score += bonus.runInBody
    }
    return score
  }
}
