import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import { assertGate } from '../../gate/index.ts'
import { assertMay, nextOf } from '../../machine/index.ts'
import type { Writing } from '../../schema/index.ts'
import { chainOf, writeChain } from '../chain/index.ts'
import type { OnDocument, Seen } from './common.ts'
import { approach, assertSeen, putStage, voidRound } from './common.ts'

/**
 * Sends a draft into review: a new round with the chain of the day. 条例第十七条. Throws Refusal: what the table of
 * states says, `document-changed`, `gate-blocks`.
 */
export const submitDocument = async (
  tx: Writing,
  act: Act,
  { digest, ...input }: Seen,
  sealer: Sealer,
): Promise<void> => {
  const { row, situation } = await approach(tx, act, input)
  const { stage } = nextOf(row, assertMay(situation, 'submit'))
  assertSeen(row, digest)
  await assertGate(tx, sealer, row)
  const round = row.round + 1
  const chain = await chainOf(tx, row.organisation, dayOf(act.at))
  await tx
    .insertInto('review_round')
    .values({
      document: row.id,
      number: round,
      steps: writeChain(chain),
      submitted_by: input.caller.person,
      submitted_at: act.at,
    })
    .execute()
  await putStage(tx, act, row, { stage, round })
  await record(tx, act, {
    what: 'document.submit',
    subject: `document:${row.id}`,
    organisation: row.organisation,
    before: { stage: row.stage },
    after: { stage, round, version: row.version, digest },
  })
}

/** Takes a document back out of review; the signatures of the round are void. Throws Refusal as the table has it. */
export const recallDocument = async (tx: Writing, act: Act, input: OnDocument): Promise<void> => {
  const { row, situation } = await approach(tx, act, input)
  const { stage } = nextOf(row, assertMay(situation, 'recall'))
  const voided = await voidRound(tx, act, row, input.caller.person)
  await putStage(tx, act, row, { stage })
  await record(tx, act, {
    what: 'document.recall',
    subject: `document:${row.id}`,
    organisation: row.organisation,
    before: { stage: row.stage },
    after: { stage, round: row.round, voided },
  })
}
