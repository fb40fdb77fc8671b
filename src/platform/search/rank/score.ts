import type { EntryRow } from '../tables.ts'
import { compactOf, marked } from '../words/index.ts'
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

/** A word as it is looked for in streams. */
interface Looked {
  readonly alone: string
  /** As part of a longer word; empty for what stands alone only. */
  readonly inside: string
  readonly rarity: number
}

const lookedOf = (word: string, frequencies: Frequencies): Looked => {
  const mark = marked(word)
  return {
    alone: ` ${mark} `,
    inside: word.length > 1 && !word.includes('_') ? mark : '',
    rarity: rarity(frequencies, word),
  }
}

/** A stream, and the same without blanks, made where it is looked at. */
class Stream {
  readonly field: Field
  readonly text: string
  #compact: string | undefined

  constructor(field: Field, text: string) {
    this.field = field
    this.text = text
  }

  get compact(): string {
    return (this.#compact ??= this.text.replaceAll(' ', ''))
  }

  /** A word may stand inside a longer one. */
  has({ alone, inside }: Looked): boolean {
    return this.text.includes(alone) || (inside !== '' && this.compact.includes(inside))
  }

  /** How often a word stands here, up to a bound: 0 to 3 by doubling. */
  often({ alone }: Looked): number {
    let times = 0
    for (
      let at = this.text.indexOf(alone);
      at >= 0 && times < 8;
      at = this.text.indexOf(alone, at + alone.length - 1)
    )
      times += 1
    return times >= 8 ? 3 : times >= 4 ? 2 : times >= 2 ? 1 : 0
  }
}

interface Way {
  readonly words: readonly Looked[]
  readonly factor: number
}

/** A need with all that is the same for every entry. */
interface Weighed {
  readonly ways: readonly Way[]
  /** One way to say it is as rare as any other, so that what was typed stays before what means the same. */
  readonly rarity: number
  readonly inTitle: boolean
}

const weighedOf = ({ ways, field }: Need, looked: (word: string) => Looked): Weighed => {
  const said = ways.map((way, index) => ({ words: way.map(looked), factor: index === 0 ? ownWay : otherWay }))
  const rarities = said.map(({ words }) =>
    Math.floor(words.reduce((sum, { rarity: own }) => sum + own, 0) / words.length),
  )
  return { ways: said, rarity: Math.min(...rarities), inTitle: field !== 'exact' }
}

/** What a word counts by the best place it stands at. */
const wordScore = (word: Looked, streams: readonly Stream[], long: boolean): number => {
  let weight: number = long ? 0 : weights.body
  let times = 0
  for (const stream of streams) {
    // The fields that weigh most come first: those behind can't add to what is found, but for how often.
    if (stream.field === 'body' && stream.text.includes(word.alone)) times = stream.often(word)
    if (weight < weights[stream.field] && stream.text !== '' && stream.has(word))
      weight = weights[stream.field]
  }
  return weight + times
}

const needScore = ({ ways, rarity: rare }: Weighed, streams: readonly Stream[], long: boolean): number => {
  let best = 0
  for (const { words, factor } of ways) {
    let sum = 0
    for (const word of words) sum += wordScore(word, streams, long)
    best = Math.max(best, Math.floor((sum * factor) / words.length))
  }
  return best * rare
}

/** Scores entries for one question. The same whole numbers on both engines: nothing an engine computes goes in. */
export const scorerOf = (asked: Asked, frequencies: Frequencies) => {
  const known = new Map<string, Looked>()
  const looked = (word: string): Looked => {
    const value = known.get(word) ?? lookedOf(word, frequencies)
    known.set(word, value)
    return value
  }
  const needs = asked.needs.map((need) => weighedOf(need, looked))
  const inTitle = needs.filter((need) => need.inTitle)
  const soft = asked.soft.map((word) => looked(word).alone)
  const runs = asked.runs.map(compactOf).filter((run) => run.length > 1)
  const whole = runs.join('')
  const keys = asked.keys.map((key) => ` ${key} |`)

  const shortStreams = ({ title, exact, words }: Short) =>
    [new Stream('title', title), new Stream('exact', exact), new Stream('words', words)] as const

  const score = (short: Short, long?: Long): number => {
    const [title, exact, words] = shortStreams(short)
    const body = new Stream('body', long?.body ?? '')
    const streams = [title, exact, words, ...(long ? [body, new Stream('attached', long.attached)] : [])]
    let score = 0
    for (const need of needs) score += needScore(need, streams, long !== undefined)
    for (const word of soft) if (title.text.includes(word)) score += bonus.soft
    if (keys.some((key) => short.exact.includes(key))) score += bonus.exact
    if (whole !== '' && title.compact === whole) score += bonus.sameTitle
    const met = ({ ways }: Weighed) => ways.some((way) => way.words.every((word) => title.has(word)))
    if (inTitle.length > 0 && inTitle.every(met)) {
      const length = title.compact.length
      score += bonus.allInTitle
      if (length > 0) score += Math.floor((bonus.short * Math.min(whole.length, length)) / length)
    }
    for (const run of runs) {
      if (title.compact.includes(run)) score += Math.floor((bonus.runInTitle * Math.min(8, run.length)) / 8)
      else if (words.compact.includes(run)) score += bonus.runInWords
      else if (body.compact.includes(run)) score += bonus.runInBody
    }
    return score
  }

  /** Whether something that is asked for is not in the short texts. */
  const needsLong = (short: Short): boolean => {
    const streams = shortStreams(short)
    return !needs.every(({ ways }) =>
      ways.some(({ words }) => words.every((word) => streams.some((stream) => stream.has(word)))),
    )
  }
  return { score, needsLong }
}
