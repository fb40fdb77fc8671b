import type { Act } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { PlainFact } from '../cases/record-fact.ts'
import { recordFact } from '../cases/record-fact.ts'
import type { RequestCells } from '../cells.ts'
import type { Writing } from '../schema/index.ts'
import type { Credentials } from './applicant.ts'
import { requestOfApplicant } from './applicant.ts'
import type { Tracked } from './track.ts'
import { trackedOf } from './track.ts'

/** What an applicant does from outside; it counts from the day it is sent. */
export type ApplicantAct =
  | { readonly kind: 'clarified' | 'explained'; readonly text: string }
  /** Papers: among them that a fee was paid, which the office writes down once the money is there. */
  | { readonly kind: 'material-added'; readonly title: string; readonly files: readonly string[] }
  | { readonly kind: 'withdrawn'; readonly reason: string }

export interface ActAsApplicant extends Credentials {
  /** `seq` the applicant saw. */
  readonly seen: number
  readonly does: ApplicantAct
}

const factOf = (does: ApplicantAct, on: PlainFact['on']): PlainFact =>
  does.kind === 'material-added'
    ? { kind: does.kind, on, files: does.files, need: null }
    : { kind: does.kind, on }

const secretIn = (does: ApplicantAct): Readonly<Record<string, string>> => {
  if (does.kind === 'material-added') return { title: does.title }
  if (does.kind === 'withdrawn') return { record: `申请人凭查询码在网上撤回。${does.reason}` }
  return { text: does.text }
}

/**
 * 条例第三十条、第三十五条: the applicant answers what they were asked, adds papers, or withdraws. Gives the request as
 * they see it behind it. Throws Refusal `track-unknown`, `request-changed`, `request-text`, `request-file`, and what the
 * table of states and the statute say.
 */
export const actAsApplicant = async (
  tx: Writing,
  act: Act,
  { code, name, seen, does }: ActAsApplicant,
  cells: RequestCells,
): Promise<Tracked> => {
  const row = await requestOfApplicant(tx, { code, name }, cells)
  const fact = factOf(does, dayOf(act.at))
  const secret = secretIn(does)
  await recordFact(tx, act, { request: row.id, caller: 'applicant', seen, fact, secret }, cells)
  return trackedOf(tx, act, row, cells)
}
