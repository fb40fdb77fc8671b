import { search } from '#platform/search'
import { judgedSet, synonyms } from '../../test/search/support/judged.ts'
import { documentAt } from '../../test/search/support/documents.ts'
import { mostMade } from './search-fill.ts'
import type { BenchIndex } from './search-index.ts'
import { rawExpression, rawTexts } from './search-index.ts'

/**
 * Milliseconds of many questions: the middle one, and that which one in twenty is harder than. Of each the quickest of its
 * rounds: what others do on the machine meanwhile is no part of a question.
 */
export interface Times {
  readonly p50: number
  readonly p95: number
}

/** What is typed: the written set without what was typed wrong, and words that stand in very many documents. */
const questionsFor = (count: number): readonly string[] => [
  ...judgedSet((index) => documentAt(index, Math.min(count, mostMade)))
    .filter(({ corrected, more }) => corrected !== true && more === undefined)
    .map(({ text }) => text),
  '医保',
  '通知',
  '工作总结',
  '医保 通知',
  '城关镇',
]

const placed = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN

const timesOf = (rounds: ReadonlyMap<string, readonly number[]>): Times => {
  const sorted = [...rounds.values()].map((times) => Math.min(...times)).toSorted((one, other) => one - other)
  return { p50: placed(sorted, 0.5), p95: placed(sorted, 0.95) }
}

const once = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const ours = (index: BenchIndex, text: string, order: 'relevance' | 'newest') => async () => {
  const { hits } = await index.database.read((query) => search(query, { text, order, synonyms, limit: 10 }))
  if (hits.length === 0) throw new Error(`nothing is found for ${text}`)
}

/**
 * Each question by us over several indexes, in turns, so many times: what else the machine does meets all of them. Where
 * more runs than there are processors, what takes longer than a slice of one waits for the others, and only that:
 * `nice -n -15` keeps the ratio right.
 */
export const askInTurns = async (
  indexes: readonly BenchIndex[],
  rounds: number,
): Promise<readonly Times[]> => {
  const sides = indexes.map((index) => ({
    index,
    questions: questionsFor(index.count),
    found: new Map<string, number[]>(),
  }))
  for (let round = 0; round < rounds; round += 1)
    for (const { index, questions, found } of sides)
      for (const text of questions) {
        const took = await once(ours(index, text, 'relevance'))
        // The first round reads what is asked for into the cache.
        if (round > 0) found.set(text, [...(found.get(text) ?? []), took])
      }
  return sides.map(({ found }) => timesOf(found))
}

/** Each question by us and by the engine alone, in turns, so many times. */
export const askBoth = async (
  index: BenchIndex,
  order: 'relevance' | 'newest',
  rounds: number,
): Promise<{ readonly ours: Times; readonly base: Times }> => {
  const asked = questionsFor(index.count).map((text) => ({ text, words: rawExpression(text, synonyms) }))
  const raw = order === 'newest' ? rawTexts.newest : rawTexts.ranked
  const found = { ours: new Map<string, number[]>(), base: new Map<string, number[]>() }
  const measure = async (side: keyof typeof found, text: string, words: string): Promise<void> => {
    const took = await once(side === 'ours' ? ours(index, text, order) : () => index.raw(raw, words))
    found[side].set(text, [...(found[side].get(text) ?? []), took])
  }
  for (let round = 0; round < rounds; round += 1)
    for (const { text, words } of asked)
      // Whoever goes first changes: the one behind finds the pages of the file in the cache.
      for (const side of round % 2 === 0 ? (['ours', 'base'] as const) : (['base', 'ours'] as const))
        await measure(side, text, words)
  return { ours: timesOf(found.ours), base: timesOf(found.base) }
}
