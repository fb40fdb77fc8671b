import { search } from '#platform/search'
import { judgedSet, synonyms } from '../../test/search/support/judged.ts'
import { documentAt } from '../../test/search/support/documents.ts'
import type { BenchIndex } from './search-index.ts'
import { rawExpression, rawTexts } from './search-index.ts'

/** Milliseconds of many calls: the middle, and what one in twenty takes longer than. */
export interface Times {
  readonly p50: number
  readonly p95: number
}

/** What is typed: the written set without what was typed wrong, and words that stand in very many documents. */
export const questions: readonly string[] = [
  ...judgedSet((index) => documentAt(index, 10_000))
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

export const timesOf = (milliseconds: readonly number[]): Times => {
  const sorted = milliseconds.toSorted((one, other) => one - other)
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

/** Each question by us and by the engine alone, in turns, so many times. */
export const askBoth = async (
  index: BenchIndex,
  order: 'relevance' | 'newest',
  rounds: number,
): Promise<{ readonly ours: Times; readonly base: Times }> => {
  const asked = questions.map((text) => ({ text, words: rawExpression(text, synonyms) }))
  const raw = order === 'newest' ? rawTexts.newest : rawTexts.ranked
  const found: { readonly ours: number[]; readonly base: number[] } = { ours: [], base: [] }
  for (let round = 0; round < rounds; round += 1)
    for (const { text, words } of asked) {
      // Whoever goes first changes: the one behind finds the pages of the file in the cache.
      if (round % 2 === 0) found.ours.push(await once(ours(index, text, order)))
      found.base.push(await once(() => index.raw(raw, words)))
      if (round % 2 === 1) found.ours.push(await once(ours(index, text, order)))
    }
  return { ours: timesOf(found.ours), base: timesOf(found.base) }
}
