import type { LocalDate } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import type { PersonId } from '#modules/organisations'
import type { DocumentId } from '../../ids.ts'
import type { Situation } from '../../machine/index.ts'
import type { ActKind, Query } from '../../schema/index.ts'
import type { DocumentRow, OverrideRow, SignatureRow } from '../../schema/tables.ts'
import { chainOf, secrecyStep, secrecyTitle, stepTitle } from '../chain/index.ts'
import type { SecrecyForm } from '../commands/secrecy.ts'
import { readForm } from '../commands/secrecy.ts'
import type { Review } from '../rounds/index.ts'
import { holds } from '../rounds/index.ts'
import type { Caller } from '#modules/sign-off'
import { officeOf } from '#modules/sign-off'
import { standingOf } from '../situation.ts'
import type { StepState } from './steps.ts'
import { stepsOf } from './steps.ts'
import type { Turn } from './turns.ts'
import { publishStep, turnsOf } from './turns.ts'

/** A signature with its step in words. */
export interface SignatureView extends Omit<SignatureRow, 'form'> {
  readonly stepTitle: string
  readonly form: SecrecyForm | null
  /** Whether it stands under the text as it is now. */
  readonly holds: boolean
}

/** Something done to the public side. */
export interface ActView {
  readonly kind: ActKind
  readonly at: Instant
  readonly person: PersonId
  readonly version: number
  readonly scheduledFor: Instant | null
  /** Seconds between the planned moment and the act. */
  readonly lateBy: number | null
  readonly reason: string | null
  readonly notice: string | null
  readonly other: DocumentId | null
}

/** An emergency override with the steps that were missing, in words. */
export interface OverrideView extends Omit<OverrideRow, 'missing'> {
  readonly missing: readonly string[]
}

/** Everything a view of a document shows of its review and its acts. People are ids. */
export interface ReviewState {
  readonly round: number
  readonly turn: Turn | null
  readonly steps: readonly (Omit<StepState, 'signature'> & {
    readonly signature: SignatureView | undefined
  })[]
  readonly signatures: readonly SignatureView[]
  readonly acts: readonly ActView[]
  readonly overrides: readonly OverrideView[]
  /** What decides on the choices; `choicesOf` of the table makes them of it. */
  readonly situation: Situation
}

const titleIn = ({ rounds }: Review, round: number, step: string): string => {
  if (step === publishStep) return '发布'
  if (step === secrecyStep) return secrecyTitle
  return stepTitle(rounds.find(({ number }) => number === round)?.chain, step)
}

const signatureView = (row: DocumentRow, review: Review, signature: SignatureRow): SignatureView => ({
  ...signature,
  stepTitle: titleIn(review, signature.round, signature.step),
  form: readForm(signature.form),
  holds: holds(signature, row),
})

/** The acts on a document in their order. */
const actsOf = async (query: Query, document: DocumentId): Promise<readonly ActView[]> => {
  const rows = await query
    .selectFrom('publication_act')
    .selectAll()
    .where('document', '=', document)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ kind, at, person, version, scheduled_for, reason, notice, other }) => ({
    kind,
    at,
    person,
    version,
    scheduledFor: scheduled_for,
    lateBy: scheduled_for === null ? null : Math.round((Date.parse(at) - Date.parse(scheduled_for)) / 1000),
    reason,
    notice,
    other,
  }))
}

/** The steps an override went without, in words: as its column keeps their titles. */
export const overrideView = ({ missing, ...row }: OverrideRow): OverrideView => ({
  ...row,
  missing: JSON.parse(missing) as string[],
})

/** The review of a document as a caller sees it today. `blocks`: what the gates found, in sentences. */
export const reviewStateOf = async (
  query: Query,
  row: DocumentRow,
  caller: Caller,
  today: LocalDate,
  blocks: readonly string[],
): Promise<ReviewState> => {
  const { review, situation } = await standingOf(query, row, caller, { today, blocks })
  const office = await officeOf(query, row.organisation, today)
  const steps = stepsOf(row, review, await chainOf(query, row.organisation, today), office)
  const shown = (signature: SignatureRow) => signatureView(row, review, signature)
  return {
    round: row.round,
    turn: (await turnsOf(query, [row.id], caller, today)).get(row.id) ?? null,
    steps: steps.map((step) => ({ ...step, signature: step.signature && shown(step.signature) })),
    signatures: review.signatures.map((signature) => shown(signature)),
    acts: await actsOf(query, row.id),
    overrides: review.overrides.map((each) => overrideView(each)),
    situation,
  }
}
