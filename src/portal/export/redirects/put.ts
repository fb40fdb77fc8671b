import { Refusal } from '#platform/refusal'
import type { MovingReading, OldAddress } from '#modules/moving'
import { oldAddresses } from '#modules/moving'
import type { ReadOnly } from '#platform/db'
import type { Keeper } from '../keeper.ts'
import { waiting } from '../keeper.ts'
import { listsOf } from './lists.ts'
import { redirectPage } from './page.ts'
import type { RedirectPlan } from './plan.ts'

/** Old addresses asked for at once. */
const batch = 1000

/** Reads every old address. They are held in memory while a copy is written: a hundred thousand are about 20 MB,
 * and what becomes of them as much again. */
export const allOldAddresses = async (query: ReadOnly<MovingReading>): Promise<readonly OldAddress[]> => {
  const all: OldAddress[] = []
  let after: string | undefined
  do {
    const { rows, next } = await oldAddresses(query, { after, limit: batch })
    all.push(...rows)
    after = next
  } while (after !== undefined)
  return all
}

const refusing: ReadonlySet<unknown> = new Set([
  ...['ENAMETOOLONG', 'EINVAL', 'EILSEQ', 'EEXIST', 'EISDIR', 'ENOTDIR', 'ENOENT', 'EPERM'],
])

/** Whether the file system will not have a name, rather than any file at all. */
const isNameRefused = (error: unknown): boolean =>
  error instanceof Refusal
    ? error.code === 'folder-strange'
    : error instanceof Error && 'code' in error && refusing.has(error.code)

/** Puts pages and lists; gives the addresses whose name the file system refuses. */
export const putRedirects = async (
  keeper: Keeper,
  { pages, listed }: RedirectPlan,
  { base, step }: { readonly base: string; readonly step: (things: number) => void },
): Promise<readonly OldAddress[]> => {
  const refused: OldAddress[] = []
  for (const { files, addresses } of pages) {
    for (const file of files)
      try {
        await keeper.put(file, redirectPage(file, addresses, base))
      } catch (error) {
        if (!isNameRefused(error)) throw error
        refused.push(...addresses)
      }
    step(addresses.length)
  }
  for (const [name, pieces] of Object.entries(listsOf(listed)))
    await keeper.putPieces(`${waiting}/${name}`, pieces)
  return refused
}
