import { faultAt } from './fault.ts'
import type { ChainFault, ChainFaultKind } from './fault.ts'
import { chainStart, linkOf } from './link.ts'
import type { Anchor, ChainedRow, Link } from './row.ts'

export type ChainVerified =
  | {
      readonly ok: true
      readonly count: number
      /** The place of the last row: export it as the next anchor. */
      readonly head: Link
    }
  | { readonly ok: false; readonly fault: ChainFault }

/** A row whose fields are not JSON any more was changed, and is no reason to stop verifying. */
const holds = (previous: Link, row: ChainedRow): boolean => {
  try {
    return linkOf(previous, row).link === row.link
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

const contradicts = (anchors: readonly Anchor[], { sequence, link }: Link): boolean =>
  anchors.some((anchor) => anchor.sequence === sequence && anchor.link !== link)

/** What is wrong with the row met behind `head`. Missing is only what it looks like: the row may still come. */
const faultOf = (
  head: Link,
  row: ChainedRow,
  anchors: readonly Anchor[],
): Exclude<ChainFaultKind, 'order' | 'truncated'> | undefined => {
  const expected = head.sequence + 1
  if (!Number.isSafeInteger(row.sequence) || row.sequence < expected) return 'extra'
  if (row.sequence > expected) return 'missing'
  if (!holds(head, row)) return 'changed'
  return contradicts(anchors, row) ? 'rewritten' : undefined
}

const broken = (kind: ChainFaultKind, sequence: number): ChainVerified => ({
  ok: false,
  fault: faultAt(kind, sequence),
})

/**
 * Walks a chain from its first row, in the order of its numbers, one row in memory at a time. Gives the number of rows
 * and the head, or the first row that is wrong and how. The chain alone shows every change, gap, insertion and swap;
 * that its end was cut off, or all of it computed anew, only anchors show that were exported before.
 */
export const verifyChain = async (
  rows: Iterable<ChainedRow> | AsyncIterable<ChainedRow>,
  anchors: readonly Anchor[] = [],
): Promise<ChainVerified> => {
  let head = chainStart
  let gap = false
  for await (const row of rows) {
    if (gap) {
      if (row.sequence === head.sequence + 1) return broken('order', row.sequence)
      continue
    }
    const kind = faultOf(head, row, anchors)
    if (kind === 'missing') gap = true
    else if (kind !== undefined) return broken(kind, row.sequence)
    else head = { sequence: row.sequence, link: row.link }
  }
  const next = head.sequence + 1
  if (gap) return broken('missing', next)
  if (anchors.some(({ sequence }) => sequence >= next)) return broken('truncated', next)
  return { ok: true, count: head.sequence, head }
}
