import type { Act } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import type { Remedy, RemedySecret } from '../events/index.ts'
import { remedyFactTitles } from '../events/index.ts'
import type { RemedyId } from '../ids.ts'
import type { RecordedFact } from '../machine/index.ts'
import { barTo, misfitOf } from '../machine/index.ts'
import type { Writing } from '../schema/index.ts'
import { append } from './append.ts'
import type { RemedyKit } from './follow.ts'
import { followResult } from './follow.ts'
import type { LoadedRemedy } from './load.ts'
import { loadRemedy } from './load.ts'
import { assertOfBody } from './of-body.ts'
import { textsOf } from './texts.ts'

/** What every command on a remedy is told: which, who writes, and the last event they saw. */
export interface OnRemedy {
  readonly remedy: RemedyId
  readonly by: PersonId
  /** `seq` on the caller's screen: nobody writes past what they have not seen. */
  readonly seen: number
}

/** Loads a remedy the caller saw as it is. Throws Refusal `remedy-missing`, `remedy-changed`. */
export const approachRemedy = async (
  tx: Writing,
  act: Act,
  { remedy, seen }: OnRemedy,
): Promise<LoadedRemedy> => {
  const loaded = await loadRemedy(tx, remedy, dayOf(act.at))
  if (loaded.found.seq === seen) return loaded
  throw refuse(
    'conflict',
    'remedy-changed',
    '案件已经有新的记录',
    '您看到的不是现在的案件，请刷新页面，看过新的记录以后再办理。',
  )
}

export interface RecordRemedyFact extends OnRemedy {
  readonly fact: RecordedFact
  /** Texts that may hold personal data, by the names `textsOf` knows: kept sealed. */
  readonly secret?: RemedySecret | undefined
}

/**
 * Writes a fact into the file of a remedy; a result that binds sends its requests back and flags those like them, in the
 * same transaction. Who may is for the face to ask: `remedy.handle`. Throws Refusal `remedy-not-so`, `remedy-fact`,
 * `remedy-text`, `remedy-person`, `remedy-file`, `remedy-changed`, `remedy-ahead`, `remedy-day`.
 */
export const recordRemedyFact = async (
  tx: Writing,
  act: Act,
  { fact, secret, ...input }: RecordRemedyFact,
  kit: RemedyKit,
): Promise<Remedy> => {
  const { row, file, found } = await approachRemedy(tx, act, input)
  const bar = barTo(found, fact.kind, dayOf(act.at))
  if (bar !== undefined)
    throw refuse('conflict', 'remedy-not-so', `现在不能记录“${remedyFactTitles[fact.kind]}”`, bar)
  const misfit = misfitOf(found, fact)
  if (misfit !== undefined) throw refuse('invalid', 'remedy-fact', '填写有误', misfit.sentence, misfit.field)
  await assertOfBody(tx, row.organisation, fact)
  const texts = textsOf(fact.kind, secret)
  const { by } = input
  const behind = await append(tx, act, { row, file, by, entries: [{ fact, secret: texts }] }, kit.sealer)
  return followResult(tx, act, { row, ...behind }, by, kit)
}
