import type { ApplicantKind } from '#statute/applicants'
import type { LocalDate } from '#statute/calendar'
import type { ClockEvent, ClockEventKind, Delivery } from '#statute/deadlines'
import type { Answers, DecisionKind, NeedId } from '#statute/decisions'
import type { Charge } from '#statute/fees'
import type { RedoCause } from '#statute/remedies'
import type { PersonId, PostId, SectionId } from '#modules/organisations'
import type { SignStep } from '#modules/sign-off'
import type { Correction, LedgerEvent } from '#platform/ledger'
import type { RequestId } from '../ids.ts'
import type { IntakeChannel, Outsider } from '../schema/index.ts'

/** What is decided, and under which bytes: the digest of the draft that was signed. */
interface UnderDraft {
  readonly decision: DecisionKind
  /** Why each part was withheld, where only a part is given: the remedy depends on it. */
  readonly parts: readonly DecisionKind[]
  readonly digest: string
}

/** What went out with an answer, and how: its word, and each file by the document it was made of. Holds nothing of a person. */
export interface GivenOut {
  readonly how: string
  /** With SM3 and size in bytes. */
  readonly files: readonly { readonly release: string; readonly digest: string; readonly size: number }[]
}

type Clocked<Kind extends ClockEventKind> = Extract<ClockEvent, { readonly kind: Kind }>

/** Events of the clock as the law has them, some with what the file must show besides. */
export type ClockFact =
  | Exclude<
      ClockEvent,
      {
        readonly kind:
          | 'decided'
          | 'clarification-lapsed'
          | 'fee-lapsed'
          | 'delivered'
          | 'fee-noticed'
          | 'third-party-answered'
      }
    >
  | (Clocked<'decided'> & UnderDraft)
  | (Clocked<'clarification-lapsed'> & UnderDraft)
  | (Clocked<'fee-lapsed'> & UnderDraft)
  | (Clocked<'delivered'> & {
      readonly way: Delivery['way']
      readonly proof: string | null
      /** Not said where the answer gives nothing, or its letter says it. 条例第四十条. */
      readonly given?: GivenOut
    })
  | (Clocked<'third-party-answered'> & { readonly agrees: boolean })
  | (Clocked<'fee-noticed'> & { readonly charge: Charge; readonly fen: number })

interface On<Kind extends string> {
  readonly kind: Kind
  /** The day of the thing itself; when it was written down is another. */
  readonly on: LocalDate
}

/** Written into the register; `origin` is the request it was split from. */
export interface Registered extends On<'registered'> {
  readonly applicantKind: ApplicantKind
  readonly channel: IntakeChannel
  readonly number: string
  readonly origin: RequestId | null
}
/** 一事一申请: the matters go on as requests of their own; this one is a record only. */
export interface Split extends On<'split'> {
  readonly children: readonly RequestId[]
}
/** The same request written down twice: the one named goes on, this one is a record only. */
export interface Merged extends On<'merged'> {
  readonly into: RequestId
}
/** Stands beside another one: same matter, or handled together. Each is counted. */
export interface Linked extends On<'linked'> {
  readonly other: RequestId
}
/** No request at all: an advertisement, a test, an empty form. */
export type Discarded = On<'discarded'>
/** Who handles it from now on. */
export interface Assigned extends On<'assigned'> {
  readonly person: PersonId
  readonly section: SectionId | null
}
/** A section is to do something by a day of its own; the task bears the number of this event. */
export interface TaskGiven extends On<'task-given'> {
  readonly section: SectionId
  readonly person: PersonId | null
  readonly due: LocalDate
}
export interface TaskAnswered extends On<'task-answered'> {
  readonly task: number
}
/** A search as it must be proven: what came of it here, where and how in its texts, by whom and when the event says. */
export interface Searched extends On<'searched'> {
  readonly result: 'found' | 'none' | 'needs-making'
}
/** The guided questions as they were answered; each is kept. */
export interface Triaged extends On<'triaged'> {
  readonly answers: Answers
  readonly proposal: DecisionKind | null
}
export type Note = On<'note'>
/** Papers: of the applicant, or of the office as evidence for what a decision needs. */
export interface MaterialAdded extends On<'material-added'> {
  readonly files: readonly string[]
  readonly need: NeedId | null
}
/** 条例第三十三条: the head of the disclosure office consents to a longer term; telling the applicant makes it longer. */
export interface ExtensionApproved extends On<'extension-approved'> {
  readonly workdays: number
}
/** A draft of the decision; its text is sealed, its digest is what will be signed. */
export interface Drafted extends On<'draft-decision'> {
  readonly decision: DecisionKind
  readonly parts: readonly DecisionKind[]
  readonly present: readonly NeedId[]
  readonly digest: string
}
export interface Submitted extends On<'submitted'> {
  readonly digest: string
  readonly steps: readonly SignStep[]
}
export interface Signed extends On<'signed'> {
  readonly step: string
  readonly digest: string
  readonly actingFor: PersonId | null
  readonly post: PostId | null
}
/** Back to the handler, or recalled by whoever submitted it: what was signed is void. */
export interface SentBack extends On<'sent-back'> {
  readonly digest: string
  readonly recalled: boolean
}
/** The letter on a lapse went out. It moves no clock: the lapse ended it. */
export interface Notified extends On<'notified'> {
  readonly way: Delivery['way']
  readonly proof: string | null
}
export type Closed = On<'closed'>
export interface Archived extends On<'archived'> {
  /** 档号. */
  readonly reference: string
}

/**
 * 行政复议法第六十四条, 行政诉讼法第七十条: answered anew by a day of its own. The first answer stays what table 3 counts;
 * stage, clock, draft and outcome are from here on those of the new answer.
 */
export interface Reopened extends On<'reopened'> {
  readonly cause: RedoCause
  /** By which remedy; null where the office saw it itself. */
  readonly remedy: { readonly id: string; readonly number: string } | null
  readonly due: LocalDate
  /** 文号 of the decision that takes the old answer back; null or not said where there is none. */
  readonly reference?: string | null
}

/** What happens to a case besides the clock. */
export type OwnFact =
  | Registered
  | Split
  | Merged
  | Linked
  | Discarded
  | Assigned
  | TaskGiven
  | TaskAnswered
  | Searched
  | Triaged
  | Note
  | MaterialAdded
  | ExtensionApproved
  | Drafted
  | Submitted
  | Signed
  | SentBack
  | Notified
  | Closed
  | Archived
  | Reopened

/** Puts another fact in place of an earlier event, or strikes it out. The earlier one stays written down. */
export type Corrected = Correction<ClockFact | OwnFact>

/** Everything that may be written into the file of a request. */
export type Fact = ClockFact | OwnFact | Corrected
export type FactKind = Fact['kind']

/** Texts that may hold personal data, by name; kept sealed. The fold never needs them. */
export type Secret = Readonly<Record<string, string>>

/** A fact as it stands in the file: append only. */
export type CaseEvent<F extends Fact = Fact> = LedgerEvent<F, PersonId | Outsider>
