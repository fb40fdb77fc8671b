import { needs } from '#statute/decisions'
import type { Act } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { refuse } from '#platform/refusal'
import { officeOf, stepsDefect } from '#modules/sign-off'
import { append } from '../cases/append.ts'
import type { OnRequest } from '../cases/approach.ts'
import { approach } from '../cases/approach.ts'
import { textsOf } from '../cases/texts.ts'
import type { RequestCells } from '../cells.ts'
import type { Case, DraftState } from '../events/index.ts'
import type { Writing } from '../schema/index.ts'
import { evidenceIn, groundDefect, lackingFor } from './draft.ts'
import { signOffOf } from './steps.ts'

/** The digest on the caller's screen: what is signed is what was seen. */
export interface OnDraft extends OnRequest {
  readonly digest: string
  readonly opinion?: string | undefined
}

/** The draft the caller saw. Throws Refusal `request-draft-changed`. */
export const draftSeen = ({ draft }: Case, digest: string): DraftState => {
  if (draft?.digest === digest) return draft
  throw refuse(
    'conflict',
    'request-draft-changed',
    '答复已经被修改',
    '您看到的不是现在这一份答复，请刷新页面，看过改动以后再办理。',
  )
}

/** Throws Refusal `request-ground`, `request-lacks` where the case does not bear the draft. */
export const assertBears = (found: Case, { decision, parts, present }: DraftState): void => {
  const defect = groundDefect(decision, found)
  if (defect !== undefined) throw refuse('conflict', 'request-ground', '还不能这样决定', defect)
  const [first, ...more] = lackingFor(
    decision,
    parts,
    new Set([...present.filter((need) => needs[need].form !== 'paper'), ...evidenceIn(found)]),
  )
  if (first === undefined) return
  const titles = [first, ...more].map((need) => `“${needs[need].title}”`).join('、')
  throw refuse('conflict', 'request-lacks', '还缺依据', `还缺${titles}，请补齐以后再送审。`)
}

/**
 * Submits the draft to its three levels, as the body has them today. Throws Refusal `request-lacks`, `request-ground`,
 * `request-sign-off` where nobody could sign a level, `request-draft-changed`, and what the table of states says.
 */
export const submitDecision = async (
  tx: Writing,
  act: Act,
  { digest, opinion = '', ...input }: OnDraft,
  cells: RequestCells,
): Promise<Case> => {
  const { row, file, found, by } = await approach(tx, act, input, 'submitted')
  assertBears(found, draftSeen(found, digest))
  const on = dayOf(act.at)
  const { steps } = await signOffOf(tx, row.organisation, on)
  const defect = stepsDefect(await officeOf(tx, row.organisation, on), steps, 'request.sign')
  if (defect !== undefined) throw refuse('conflict', 'request-sign-off', '没有人能签署', defect)
  const secret = textsOf('submitted', { opinion })
  const fact = { kind: 'submitted', on, digest, steps } as const
  return append(tx, act, { row, file, by, entries: [{ fact, secret }] }, cells)
}

/**
 * Signs the level whose turn it is, under the digest that was seen. Different people sign; a deputy for whom they act
 * is named. Throws Refusal `request-draft-changed`, and what the table of states says.
 */
export const signDecision = async (
  tx: Writing,
  act: Act,
  { digest, opinion = '', ...input }: OnDraft,
  cells: RequestCells,
): Promise<Case> => {
  const { row, file, found, by, sitting } = await approach(tx, act, input, 'signed')
  const draft = draftSeen(found, digest)
  const fact = {
    kind: 'signed',
    on: dayOf(act.at),
    step: draft.due?.code ?? '',
    digest,
    actingFor: sitting?.actingFor ?? null,
    post: sitting?.post ?? null,
  } as const
  const secret = textsOf('signed', { opinion })
  return append(tx, act, { row, file, by, entries: [{ fact, secret }] }, cells)
}

/**
 * Sends the draft back with an opinion, or recalls it: what was signed is void. Throws Refusal `request-text`,
 * `request-draft-changed`, and what the table of states says.
 */
export const sendBackDecision = async (
  tx: Writing,
  act: Act,
  { digest, opinion = '', ...input }: OnDraft,
  cells: RequestCells,
): Promise<Case> => {
  const { row, file, found, by, situation } = await approach(tx, act, input, 'sent-back')
  const draft = draftSeen(found, digest)
  const recalled = draft.submitted?.by === by && !situation.parts.has('turn')
  const fact = { kind: 'sent-back', on: dayOf(act.at), digest, recalled } as const
  const secret = textsOf('sent-back', { opinion })
  return append(tx, act, { row, file, by, entries: [{ fact, secret }] }, cells)
}
