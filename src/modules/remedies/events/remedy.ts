import type { LocalDate } from '#statute/calendar'
import type { Due } from '#statute/deadlines'
import type { Instance, Procedure, RemedyForm, RemedyPath, RemedyResult, Ruling } from '#statute/remedies'
import type { PersonId } from '#modules/organisations'
import type { RequestId } from '#modules/requests'
import type { RemedyId } from '../ids.ts'
import type { DueKind, Hold, RemedyObject, RemedyStage } from '../schema/index.ts'
import type { EvidenceItem, HearingSet, RedoTerm, StandingEvent } from './facts.ts'

/** The answer of one instance: from when it runs, until when, and whether it is in. */
export interface AnswerState {
  readonly seq: number
  readonly instance: Instance
  readonly procedure: Procedure
  readonly reference: string
  readonly receivedOn: LocalDate
  /** The last day by the law, with its basis. */
  readonly lawful: Due
  /** The last day that counts: the law's, or the later one allowed. */
  readonly due: LocalDate
  readonly answeredOn: LocalDate | null
  readonly late: boolean
}

export interface HearingState {
  readonly seq: number
  readonly day: LocalDate
  readonly sort: HearingSet['sort']
  /** Null while it has not been held. */
  readonly head: boolean | null
}

/** What the result that stands asks of the office. */
export interface RedoState {
  readonly term: RedoTerm | null
  /** The last day; undefined while the result does not bind. */
  readonly due: LocalDate | undefined
  /** Requests that went back to be answered anew; empty before, and where none is concerned. */
  readonly requests: readonly RequestId[]
  readonly begun: boolean
  readonly performedOn: LocalDate | null
}

/** What falls due next. */
export interface NextDue {
  readonly what: DueKind
  readonly on: LocalDate
}

/** A remedy as its events make it. */
export interface Remedy {
  readonly seq: number
  readonly events: readonly StandingEvent[]
  readonly form: RemedyForm
  readonly path: RemedyPath
  readonly number: string
  readonly organ: string
  readonly against: RemedyObject
  readonly requests: readonly RequestId[]
  readonly review: RemedyId | null
  readonly openedOn: LocalDate
  readonly instance: Instance
  readonly stage: RemedyStage
  readonly handler: PersonId | null
  readonly answers: readonly AnswerState[]
  /** The answer of the present instance; null while its copy has not come. */
  readonly answer: AnswerState | null
  readonly evidence: readonly EvidenceItem[]
  readonly holds: readonly Hold[]
  readonly hearings: readonly HearingState[]
  readonly rulings: readonly Ruling[]
  /** The result that stands; null while there is none. */
  readonly result: RemedyResult | null
  /** Until when the last result may be appealed; undefined where it may not. */
  readonly appealUntil: LocalDate | undefined
  /** From when the result binds; null while that is open. May lie ahead. */
  readonly boundFrom: LocalDate | null
  /** Null where nothing is asked. */
  readonly redo: RedoState | null
  readonly next: NextDue | null
}
