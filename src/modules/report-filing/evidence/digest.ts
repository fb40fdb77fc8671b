import { sm3 } from '#platform/crypto'
import type { EvidenceSource, Query } from '../schema/index.ts'
import type { OfYear } from './period.ts'
import { spanOf } from './period.ts'
import type { Item } from './source.ts'
import { sources } from './sources.ts'

/** A piece of evidence with where it comes from. */
export interface Piece extends Item {
  readonly source: EvidenceSource
}

/** All evidence of a year, source by source, in the order of their ids. */
export const evidenceOf = async (query: Query, asked: OfYear): Promise<readonly Piece[]> => {
  const span = spanOf(asked)
  const found: Piece[] = []
  for (const { code: source, items } of sources)
    for (const item of await items(query, span)) found.push({ ...item, source })
  return found
}

const digestOf = (lines: readonly string[]): string => sm3(lines.join('\n'))

/** SM3 of which evidence counts where: what is signed. What befalls a case without moving it leaves it as it is. */
export const placesDigest = (pieces: readonly Piece[]): string =>
  digestOf(pieces.map(({ source, item, place, amount }) => `${source}\t${item}\t${place}\t${amount}`))

/** SM3 of the same with the number of each last event: what is frozen. */
export const frozenDigest = (pieces: readonly Piece[]): string =>
  digestOf(
    pieces.map(
      ({ source, item, place, amount, version }) => `${source}\t${item}\t${place}\t${amount}\t${version}`,
    ),
  )
