import type { Tx } from '#platform/db'
import type { SearchEntry } from '../entry.ts'
import type { SearchTables } from '../tables.ts'

/** Entries of one second are told apart by the lower bits: a million of them. */
const perSecond = 2 ** 20

const baseOf = (at: string): number => {
  const seconds = Math.floor(Date.parse(at) / 1000)
  return (Number.isFinite(seconds) ? Math.max(0, seconds) : 0) * perSecond
}

/**
 * A number for each entry that rises with its time, so that an index read from its end gives the newest first. What is
 * put again keeps its number; of one second, what is put later is newer.
 */
export const numbersFor = async (
  tx: Tx<SearchTables>,
  entries: readonly SearchEntry[],
  before: ReadonlyMap<string, { readonly number: number }>,
): Promise<readonly number[]> => {
  const kept = new Set([...before.values()].map(({ number }) => number))
  const last = new Map<number, number>()
  const numbers: number[] = []
  for (const { id, at } of entries) {
    const base = baseOf(at)
    const old = before.get(id)?.number
    if (old !== undefined && old >= base && old < base + perSecond) {
      numbers.push(old)
      continue
    }
    if (!last.has(base)) {
      const row = await tx
        .selectFrom('search_entry')
        .select(({ fn }) => fn.max('number').as('last'))
        .where('number', '>=', base)
        .where('number', '<', base + perSecond)
        .executeTakeFirst()
      last.set(
        base,
        Math.max(row?.last ?? base - 1, ...[...kept].filter((n) => n >= base && n < base + perSecond)),
      )
    }
    const next = (last.get(base) ?? base - 1) + 1
    last.set(base, next)
    numbers.push(next)
  }
  return numbers
}
