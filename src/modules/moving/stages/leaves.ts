import type { Tree } from '#modules/publishing'
import { partSize, proofInParts, treeOf } from '#modules/publishing'
import type { RunId } from '../ids.ts'
import type { Query } from '../schema/index.ts'

/** Where an item is in what was approved, and what shows that it is. */
export interface Proven {
  readonly place: number
  readonly proof: readonly string[]
}

/** What is approved of a run: the tree over the digests of all that would be history; a place is a rank among them. */
interface RunTree {
  readonly root: string
  readonly leaves: number
  /** By the number of an item in its run; undefined for one that is not in it. */
  readonly proofOf: (seq: number) => Promise<Proven | undefined>
}

interface Part {
  readonly seqs: readonly number[]
  readonly tree: Tree
}

const partBehind = async (query: Query, run: RunId, after: number): Promise<Part | undefined> => {
  const rows = await query
    .selectFrom('moving_item')
    .select(['seq', 'leaf'])
    .where('run', '=', run)
    .where('verdict', '=', 'history')
    .where('leaf', 'is not', null)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(partSize)
    .execute()
  if (rows.length === 0) return undefined
  return { seqs: rows.map(({ seq }) => seq), tree: treeOf(rows.map(({ leaf }) => leaf ?? '')) }
}

/**
 * The tree over what would be history; undefined where nothing would. It is read part by part, and again for each part
 * whose proofs are asked for: in memory are a root for each part and the part that was read last.
 */
export const runTreeOf = async (
  read: <Result>(task: (query: Query) => Promise<Result>) => Promise<Result>,
  run: RunId,
): Promise<RunTree | undefined> => {
  /** The number of the item before each part. */
  const starts: number[] = []
  const roots: string[] = []
  let leaves = 0
  for (let after = 0; leaves % partSize === 0;) {
    const from = after
    const part = await read((query) => partBehind(query, run, from))
    if (part === undefined) break
    starts.push(from)
    roots.push(part.tree.root)
    leaves += part.seqs.length
    after = part.seqs.at(-1) ?? after
  }
  if (roots.length === 0) return undefined
  const above = treeOf(roots)
  let held: (Part & { readonly at: number }) | undefined
  const hold = async (at: number): Promise<Part | undefined> => {
    if (held?.at === at) return held
    const part = await read((query) => partBehind(query, run, starts[at] ?? 0))
    held = part && { ...part, at }
    return part
  }
  return {
    root: above.root,
    leaves,
    proofOf: async (seq) => {
      const at = starts.findLastIndex((start) => start < seq)
      const part = await hold(at)
      const rank = part?.seqs.indexOf(seq) ?? -1
      if (part === undefined || rank < 0) return undefined
      const place = at * partSize + rank
      return { place, proof: proofInParts(place, { part: part.tree, above }) }
    },
  }
}
