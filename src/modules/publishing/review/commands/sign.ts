import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import { assertGate } from '../../gate/index.ts'
import { assertMay, nextOf } from '../../machine/index.ts'
import type { Writing } from '../../schema/index.ts'
import type { DocumentRow, SignatureRow } from '../../schema/tables.ts'
import type { Review } from '../rounds/index.ts'
import { progressOf } from '../rounds/index.ts'
import type { Sitting } from '#modules/sign-off'
import type { Seen } from './common.ts'
import { approach, assertSeen, putSignature, putStage } from './common.ts'

export interface SignDocument extends Seen {
  readonly opinion?: string | null | undefined
}

/** How a seat is written beside a signature; who may sign sits on one. */
export const asSigned = (sitting: Sitting | undefined): Pick<SignatureRow, 'acting_for' | 'post'> => ({
  acting_for: sitting?.actingFor ?? null,
  post: sitting?.post ?? null,
})

/** Whether the round is complete with one more signature. */
export const completedBy = ({ round, signatures }: Review, row: DocumentRow, added: SignatureRow): boolean =>
  round !== undefined && progressOf(round.chain, [...signatures, added], row).complete

/**
 * Signs the step that is due, under the very bytes the signer saw; with the last signature the document waits to be
 * published. Throws Refusal: what the table of states says, `document-changed`, `gate-blocks`.
 */
export const signDocument = async (
  tx: Writing,
  act: Act,
  { digest, opinion, ...input }: SignDocument,
  sealer: Sealer,
): Promise<void> => {
  const { row, situation, review, due } = await approach(tx, act, input)
  const move = assertMay(situation, 'sign')
  assertSeen(row, digest)
  await assertGate(tx, sealer, row)
  const step = review.progress?.due?.code ?? ''
  const signing = { step, person: input.caller.person, ...asSigned(due), verdict: 'sign', opinion } as const
  const signature = await putSignature(tx, act, row, signing)
  const { stage } = nextOf(row, move, completedBy(review, row, signature))
  await putStage(tx, act, row, { stage })
  await record(tx, act, {
    what: 'document.sign',
    subject: `document:${row.id}`,
    organisation: row.organisation,
    before: { stage: row.stage },
    after: { stage, round: row.round, version: row.version, digest, step, ...asSigned(due) },
  })
}
