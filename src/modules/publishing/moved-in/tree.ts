import { digestOf } from '#platform/crypto'

/** A pair is a list and a leaf is an object, so that neither passes for the other. */
const over = (left: string, right: string): string => digestOf([left, right])

const levelAbove = (level: readonly string[]): readonly string[] =>
  Array.from({ length: Math.ceil(level.length / 2) }, (_, at) => {
    const left = level[at * 2] ?? ''
    const right = level[at * 2 + 1]
    return right === undefined ? left : over(left, right)
  })

/** A tree of SM3 digests over a list of them: one root stands for all, and each shows that it belongs. */
export interface Tree {
  readonly root: string
  /** The digests beside the way from a leaf to the root; an empty text where there is none beside. */
  readonly proofOf: (place: number) => readonly string[]
}

/** Builds it; there is at least one leaf. Pure. */
export const treeOf = (leaves: readonly string[]): Tree => {
  const levels: (readonly string[])[] = [leaves]
  while ((levels.at(-1)?.length ?? 0) > 1) levels.push(levelAbove(levels.at(-1) ?? []))
  return {
    root: levels.at(-1)?.[0] ?? '',
    proofOf: (place) => levels.slice(0, -1).map((level, height) => level[(place >> height) ^ 1] ?? ''),
  }
}

/**
 * How many leaves a part of a tree has that is not held whole: a power of two, so that each part is a tree of its own, and
 * the roots of the parts are the leaves of the tree above them.
 */
export const partSize = 1024
const partHeight = Math.log2(partSize)

/** What shows that a leaf belongs, of its part and of the tree above the parts: the same as of the whole tree. Pure. */
export const proofInParts = (
  place: number,
  { part, above }: { readonly part: Tree; readonly above: Tree },
): readonly string[] => {
  const higher = above.proofOf(Math.floor(place / partSize))
  const lower = part.proofOf(place % partSize)
  // A last part that is not full is lower than the others: nothing is beside it until their height.
  const beside = higher.length === 0 ? [] : Array.from({ length: partHeight - lower.length }, () => '')
  return [...lower, ...beside, ...higher]
}

/** Whether a leaf at its place leads to a root. Pure. */
export const leadsTo = (root: string, leaf: string, place: number, proof: readonly string[]): boolean =>
  proof.reduce((digest, beside, height) => {
    if (beside === '') return digest
    return (place >> height) % 2 === 0 ? over(digest, beside) : over(beside, digest)
  }, leaf) === root
