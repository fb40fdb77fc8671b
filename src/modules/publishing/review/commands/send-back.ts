import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { assertMay, nextOf } from '../../machine/index.ts'
import type { Writing } from '../../schema/index.ts'
import { secrecyStep } from '../chain/index.ts'
import type { Standing } from '../situation.ts'
import type { Seen } from './common.ts'
import { approach, assertSeen, putSignature, putStage, voidRound } from './common.ts'
import { asSigned } from './sign.ts'

export interface SendBack extends Seen {
  /** Why, and what to mend. */
  readonly opinion: string
}

/** Which step speaks: the one that is due, the secrecy review, or whoever was to publish it. */
const speaking = ({ review, situation, due, secrecy }: Standing) => {
  if (situation.parts.has('turn')) return { step: review.progress?.due?.code ?? '', ...asSigned(due) }
  if (situation.parts.has('secrecy')) return { step: secrecyStep, ...asSigned(secrecy) }
  return { step: 'publish', ...asSigned(undefined) }
}

/**
 * Sends a document back to be mended; the signatures of the round are void. Throws Refusal: what the table of states
 * says, `document-changed`.
 */
export const sendBackDocument = async (
  tx: Writing,
  act: Act,
  { digest, opinion, ...input }: SendBack,
): Promise<void> => {
  const { row, ...standing } = await approach(tx, act, input)
  const { stage } = nextOf(row, assertMay(standing.situation, 'send-back'))
  assertSeen(row, digest)
  const { person } = input.caller
  const voided = await voidRound(tx, act, row, person)
  const said = speaking(standing)
  await putSignature(tx, act, row, { ...said, person, verdict: 'send-back', opinion })
  await putStage(tx, act, row, { stage })
  await record(tx, act, {
    what: 'document.send-back',
    subject: `document:${row.id}`,
    organisation: row.organisation,
    before: { stage: row.stage },
    after: { stage, round: row.round, version: row.version, digest, ...said, voided },
  })
}
