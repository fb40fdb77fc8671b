import type { PersonId } from '#modules/organisations'
import type { DocumentId } from '../../ids.ts'
import { movedInOf } from '../../moved-in/index.ts'
import type { Query } from '../../schema/index.ts'
import type { DocumentRow, OverrideRow, RoundRow, SignatureRow } from '../../schema/tables.ts'
import type { Chain } from '../chain/index.ts'
import { readChain } from '../chain/index.ts'
import type { Progress } from './progress.ts'
import { isValidChain, progressOf } from './progress.ts'

/** A round as it was opened: its chain is that of its day and changes no more. */
export interface Round {
  readonly number: number
  readonly chain: Chain
  readonly submittedBy: PersonId
}

const roundOf = ({ number, steps, submitted_by: submittedBy }: RoundRow): Round => ({
  number,
  chain: readChain(steps),
  submittedBy,
})

/** All rounds of a document, the first one first. */
const roundsOf = async (query: Query, document: DocumentId): Promise<readonly Round[]> => {
  const rows = await query
    .selectFrom('review_round')
    .selectAll()
    .where('document', '=', document)
    .orderBy('number')
    .execute()
  return rows.map((row) => roundOf(row))
}

/** All signatures of a document, in the order they were given. */
const signaturesOf = (query: Query, document: DocumentId): Promise<SignatureRow[]> =>
  query
    .selectFrom('document_signature')
    .selectAll()
    .where('document', '=', document)
    .orderBy('at')
    .orderBy('id')
    .execute()

/** The emergency overrides of a document, in their order. */
const overridesOf = (query: Query, document: DocumentId): Promise<OverrideRow[]> =>
  query
    .selectFrom('emergency_override')
    .selectAll()
    .where('document', '=', document)
    .orderBy('at')
    .orderBy('id')
    .execute()

/** Who saved a version. */
const savedBy = async (
  query: Query,
  document: DocumentId,
  version: number,
): Promise<PersonId | undefined> => {
  const row = await query
    .selectFrom('document_version')
    .select('saved_by')
    .where('document', '=', document)
    .where('number', '=', version)
    .executeTakeFirst()
  return row?.saved_by
}

/** Everything about the review of a document. */
export interface Review {
  readonly rounds: readonly Round[]
  /** The round it is in. */
  readonly round: Round | undefined
  readonly signatures: readonly SignatureRow[]
  readonly overrides: readonly OverrideRow[]
  /** That it was moved in from an existing site, under an approval that covers it. docs/adr/0034. */
  readonly moved: Bytes | undefined
  /** Who saved the newest version. */
  readonly editor: PersonId | undefined
  /** How far its round is under the newest version; undefined before the first. */
  readonly progress: Progress | undefined
}

/** Loads it. */
export const loadReview = async (query: Query, row: DocumentRow): Promise<Review> => {
  const rounds = await roundsOf(query, row.id)
  const signatures = await signaturesOf(query, row.id)
  const round = rounds.find(({ number }) => number === row.round)
  return {
    rounds,
    round,
    signatures,
    overrides: await overridesOf(query, row.id),
    moved: await movedInOf(query, row.id),
    editor: await savedBy(query, row.id, row.version),
    progress: round && progressOf(round.chain, signatures, row),
  }
}

/** A version and its bytes. */
export interface Bytes {
  readonly version: number
  readonly digest: string
}

/**
 * What stands over a version: a complete valid chain, an emergency override, or the approval it was moved in under, which
 * is no signature; undefined for none. Pure.
 */
export const standingOver = (
  { rounds, signatures, overrides, moved }: Pick<Review, 'rounds' | 'signatures' | 'overrides' | 'moved'>,
  drafter: PersonId,
  bytes: Bytes,
): 'chain' | 'override' | 'moved-in' | undefined => {
  const chained = rounds.some(({ number, chain, submittedBy }) =>
    isValidChain(progressOf(chain, signatures, { ...bytes, round: number }), [drafter, submittedBy]),
  )
  if (chained) return 'chain'
  const same = ({ version, digest }: Bytes) => version === bytes.version && digest === bytes.digest
  if (overrides.some(same)) return 'override'
  return moved !== undefined && same(moved) ? 'moved-in' : undefined
}
