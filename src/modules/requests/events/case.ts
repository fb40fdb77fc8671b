import type { ApplicantKind } from '#statute/applicants'
import type { LocalDate } from '#statute/calendar'
import type { Clock } from '#statute/deadlines'
import type { DecisionKind, NeedId } from '#statute/decisions'
import type { PersonId, SectionId } from '#modules/organisations'
import type { SignStep } from '#modules/sign-off'
import type { RequestId } from '../ids.ts'
import type { IntakeChannel, Outsider, Stage, Visibility } from '../schema/index.ts'
import type { Standing } from './effective.ts'
import type { CaseEvent, ExtensionApproved, Reopened, Signed } from './facts.ts'

/** Somebody who is waited for, with the last day they have; undefined while nobody can say. */
export interface OpenWait {
  readonly for: 'clarification' | 'payment' | 'third-party' | 'agency' | 'explanation' | 'task'
  /** The label of a third party or agency, or the number of a task; empty for the applicant. */
  readonly party: string
  readonly limit: LocalDate | undefined
}

/** A task a section has not answered yet. */
export interface OpenTask {
  readonly task: number
  readonly section: SectionId
  readonly person: PersonId | null
  readonly due: LocalDate
}

/** The draft that stands, and how far its sign-off is. */
export interface DraftState {
  readonly seq: number
  readonly by: PersonId | Outsider
  readonly decision: DecisionKind
  readonly parts: readonly DecisionKind[]
  readonly present: readonly NeedId[]
  readonly digest: string
  /** Who submitted it, and the levels it was submitted to; null before and after. */
  readonly submitted: { readonly by: PersonId | Outsider; readonly steps: readonly SignStep[] } | null
  /** Signatures that hold, in their order. */
  readonly signatures: readonly CaseEvent<Signed>[]
  /** The level whose turn it is. */
  readonly due: SignStep | null
}

/** How a request ended: the kind of decision and its one row of table 3. */
export interface Outcome {
  readonly decision: DecisionKind
  readonly parts: readonly DecisionKind[]
  /** With （六） itemised. */
  readonly row: string
  /** The day of the decision, or of the withdrawal. */
  readonly on: LocalDate
  /** Under which bytes; null where nothing was decided. */
  readonly digest: string | null
}

/** Whether it was in time: a thing of its own, never a state. */
export interface Lateness {
  readonly due: LocalDate | undefined
  /** The day it counts as handled: the answer went out, it was given up or withdrawn. */
  readonly concludedOn: LocalDate | undefined
  /** Concluded after the due date. What is still open is late by the day it is asked. */
  readonly late: boolean
}

/** The first answer of a request, with whether it was in time: what table 3 counts, whatever comes after. */
export interface FirstAnswer {
  readonly outcome: Outcome
  readonly lateness: Lateness
}

/** A request as its events make it: stage, clock, outcome, lateness and visibility are five things. */
export interface Case {
  /** The number of the last event: what a command must have seen. */
  readonly seq: number
  /** What counts now, in the order it was written down. */
  readonly events: readonly Standing[]
  readonly number: string
  readonly applicantKind: ApplicantKind
  readonly channel: IntakeChannel
  readonly origin: RequestId | null
  readonly stage: Stage
  readonly handler: PersonId | null
  readonly section: SectionId | null
  /** Null while it is not yet received. */
  readonly clock: Clock | null
  readonly outcome: Outcome | null
  readonly lateness: Lateness
  /** Null while nothing was decided. */
  readonly answered: FirstAnswer | null
  /** Why it is answered anew, last; null where it never was. Clock, outcome and lateness are those since then. */
  readonly reopened: CaseEvent<Reopened> | null
  readonly visibility: Visibility
  readonly waits: readonly OpenWait[]
  readonly tasks: readonly OpenTask[]
  readonly draft: DraftState | null
  /** A consent to extend that has not been told to the applicant yet. */
  readonly extensionApproved: CaseEvent<ExtensionApproved> | null
  /** In fen; null where none was asked. */
  readonly fee: number | null
  /** Whether it is a request of its own in table 3. */
  readonly counted: boolean
  readonly supersededBy: readonly RequestId[]
}
