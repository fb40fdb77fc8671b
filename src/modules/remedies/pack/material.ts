import type { Proof } from '#statute/deadlines'
import type { AuditEntry } from '#platform/audit'
import type { CaseEvent, CaseFile, CaseView, DecisionMade, RequestForm, Secret } from '#modules/requests'
import type { IssuedLetter } from '#modules/letters'
import type { ReleasedFile } from '#modules/release'
import type { Delivered } from './deliveries.ts'

/** Everything of a request a pack is made of, covered or in full. */
export interface RequestMaterial {
  readonly number: string
  readonly view: CaseView
  readonly form: RequestForm
  /** Texts by number of their event. */
  readonly texts: ReadonlyMap<number, Secret>
  readonly proof: Proof | undefined
  readonly decisions: readonly DecisionMade[]
  /** Those that went out: not what was voided. */
  readonly letters: readonly IssuedLetter[]
  readonly deliveries: readonly Delivered[]
  /** What may be given out and went out with no letter. */
  readonly released: readonly ReleasedFile[]
  readonly files: readonly CaseFile[]
  readonly trail: readonly AuditEntry[]
}

/** Names of people of the office by id, and of those outside. */
export interface PackNames {
  readonly writer: (by: CaseEvent['by']) => string
  readonly account: (who: string) => string
}
