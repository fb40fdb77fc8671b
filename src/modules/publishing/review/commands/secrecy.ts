import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import { assertGate } from '../../gate/index.ts'
import { assertMay, nextOf } from '../../machine/index.ts'
import type { Writing } from '../../schema/index.ts'
import { secrecyStep } from '../chain/index.ts'
import type { Seen } from './common.ts'
import { approach, assertSeen, putSignature, putStage, voidRound } from './common.ts'
import { asSigned, completedBy } from './sign.ts'

/** 保密审查 of a document, as it goes on file. */
export interface SecrecyForm {
  /** 公文 or not. */
  readonly carrier: 'official' | 'other'
  /** 拟公开方式. */
  readonly intendedWay: string
  readonly conclusion: 'may-disclose' | 'may-not' | 'ask-authority'
  readonly basis: string
  /** What was looked for. */
  readonly checked: {
    readonly stateSecret: boolean
    readonly workSecret: boolean
    readonly commercialSecret: boolean
    readonly personal: boolean
    readonly aggregation: boolean
  }
}

/** A form as its column keeps it; `reviewSecrecy` wrote it. */
export const readForm = (json: string | null): SecrecyForm | null =>
  json === null ? null : (JSON.parse(json) as SecrecyForm)

export interface ReviewSecrecy extends Seen {
  readonly form: SecrecyForm
  readonly opinion?: string | null | undefined
}

/**
 * Reviews a document for secrets, once for each text: 保守国家秘密法第三十五条, 条例第十七条. `may-disclose` signs; `may-not` and
 * `ask-authority` send it back, with the form kept. Throws Refusal: what the table of states says, `document-changed`,
 * `gate-blocks`.
 */
export const reviewSecrecy = async (
  tx: Writing,
  act: Act,
  { digest, form, opinion, ...input }: ReviewSecrecy,
  sealer: Sealer,
): Promise<void> => {
  const { row, situation, review, secrecy } = await approach(tx, act, input)
  const move = assertMay(situation, 'secrecy')
  assertSeen(row, digest)
  const passes = form.conclusion === 'may-disclose'
  if (passes) await assertGate(tx, sealer, row)
  const { person } = input.caller
  const voided = passes ? [] : await voidRound(tx, act, row, person)
  const signature = await putSignature(tx, act, row, {
    step: secrecyStep,
    person,
    ...asSigned(secrecy),
    verdict: passes ? 'sign' : 'send-back',
    opinion,
    form: JSON.stringify(form),
  })
  const { stage } = passes
    ? nextOf(row, move, completedBy(review, row, signature))
    : nextOf(row, assertMay(situation, 'send-back'))
  await putStage(tx, act, row, { stage })
  await record(tx, act, {
    what: 'document.secrecy',
    subject: `document:${row.id}`,
    organisation: row.organisation,
    before: { stage: row.stage },
    after: {
      stage,
      round: row.round,
      version: row.version,
      digest,
      conclusion: form.conclusion,
      ...asSigned(secrecy),
      voided,
    },
  })
}
