import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import { loadRow } from '../acts/load.ts'
import type { Claim } from '../cells.ts'
import { openClaim } from '../cells.ts'
import type { RemedySecret } from '../events/index.ts'
import type { RemedyId } from '../ids.ts'
import type { Writing } from '../schema/index.ts'
import { textsIn } from './view.ts'

export interface RevealedRemedy {
  readonly claim: Claim
  readonly texts: ReadonlyMap<number, RemedySecret>
}

/**
 * Who seeks a remedy, in full; each look is a row of the trail. Who may is for the face to ask: `request.personal`.
 * Throws Refusal `remedy-missing`.
 */
export const revealRemedy = async (
  tx: Writing,
  act: Act,
  id: RemedyId,
  sealer: Sealer,
): Promise<RevealedRemedy> => {
  const { organisation, claimant } = await loadRow(tx, id)
  await record(tx, act, { what: 'remedy.reveal', subject: `remedy:${id}`, organisation })
  return { claim: openClaim(sealer, id, claimant), texts: await textsIn(tx, id, sealer) }
}
