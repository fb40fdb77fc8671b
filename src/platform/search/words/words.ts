import { cut, cutAll } from './dictionary.ts'
import { fold } from './fold.ts'
import { keeping } from './keeping.ts'
import type { Piece } from './pieces.ts'
import { piecesOf } from './pieces.ts'

/** Stands where a sentence breaks off; no word. */
export const sentenceBreak = '.'

/** Words that say nothing: never asked for, but kept where they stand, for phrases. */
const empty = new Set(
  '的 了 和 与 及 在 是 为 等 之 其 对 或 由 从 到 把 被 所 以 而 且 并 也 都 就'.split(' '),
)

/** Whether a word is one to find things by. */
export const isWord = (word: string): boolean => word !== sentenceBreak && !empty.has(word)

/** A number or foreign word whole: its parts stay parted. */
const joined = (parts: readonly string[]): string => parts.join('_')

const longestRun = 20_000

const wordsOfPiece = (piece: Piece): readonly string[] => {
  if (piece.kind === 'break') return [sentenceBreak]
  return piece.kind === 'code' ? [joined(piece.parts)] : cut(piece.text.slice(0, longestRun))
}

/** Adds words behind those there are; of several breaks one stands. */
const follow = (words: string[], more: readonly string[]): void => {
  for (const word of more) if (word !== sentenceBreak || words.at(-1) !== sentenceBreak) words.push(word)
}

/** The words of a text as they follow each other, with a mark wherever a sentence breaks off. */
export const sequenceOf = keeping((text: string): readonly string[] => {
  const words: string[] = []
  for (const piece of piecesOf(fold(text))) follow(words, wordsOfPiece(piece))
  return words
})

/** The words of a text without breaks and empty words: what somebody who types it asks for. */
export const wordsOf = keeping((text: string): readonly string[] => sequenceOf(text).filter(isWord))

/** Every run of parts: what somebody may type of a number. */
const runsOf = (parts: readonly string[]): readonly string[] =>
  parts.flatMap((_, from) =>
    parts.slice(from).map((__, length) => joined(parts.slice(from, from + length + 1))),
  )

/** Words within a word, and characters that are in none of them: 保障局 is found by 保障 and by 局. */
const within = (word: string): readonly string[] => {
  const found = cutAll(word).filter((each) => each.length > 1 && each !== word)
  const covered = new Set<number>()
  for (const each of found)
    for (let at = word.indexOf(each); at >= 0; at = word.indexOf(each, at + 1))
      for (let place = at; place < at + each.length; place += 1) covered.add(place)
  const alone = [...word].filter((_, place) => !covered.has(place))
  return alone.length === word.length ? alone : [...found, ...alone]
}

const known = new Map<string, readonly string[]>()
const mostKnown = 20_000

const partsWithin = (word: string): readonly string[] => {
  const before = known.get(word)
  if (before) return before
  const parts = within(word)
  if (known.size >= mostKnown) known.clear()
  known.set(word, parts)
  return parts
}

/** The tokens of a run of Chinese characters that falls into some words. */
const addRun = (tokens: Set<string>, run: string, words: readonly string[]): void => {
  for (const word of words) {
    if (isWord(word)) tokens.add(word)
    if (word.length > 2) for (const part of partsWithin(word)) if (isWord(part)) tokens.add(part)
  }
  if (run.length > 2) for (const word of cutAll(run)) if (word.length > 2) tokens.add(word)
}

/** A text as the index takes it in, cut once. */
export interface Read {
  /** As they follow each other, with breaks. */
  readonly words: readonly string[]
  /**
   * Everything it is found by. Beside the words these are their parts, and every longer word of the dictionary wherever
   * it stands: how a text falls into words depends on what is around, and 医疗保障 must be found in 医疗保障局.
   */
  readonly tokens: ReadonlySet<string>
}

/** Reads a text for the index. */
export const readText = (text: string): Read => {
  const words: string[] = []
  const tokens = new Set<string>()
  for (const piece of piecesOf(fold(text))) {
    const own = wordsOfPiece(piece)
    follow(words, own)
    if (piece.kind === 'han') addRun(tokens, piece.text.slice(0, longestRun), own)
    if (piece.kind === 'code') for (const token of [...runsOf(piece.parts), ...piece.more]) tokens.add(token)
  }
  return { words, tokens }
}
