import type { LocalDate } from '#statute/calendar'
import type { Instance, Procedure, RemedyForm, RulingResult } from '#statute/remedies'
import type { Correction, LedgerEvent } from '#platform/ledger'
import type { PersonId } from '#modules/organisations'
import type { RequestId } from '#modules/requests'
import type { RemedyId } from '../ids.ts'
import type { Hold, Machine, RemedyObject } from '../schema/index.ts'

interface On<Kind extends string> {
  readonly kind: Kind
  /** The day of the thing itself; when it was written down is another. */
  readonly on: LocalDate
}

/** It came to us. Who seeks it and what they claim is sealed beside. */
export interface Opened extends On<'opened'> {
  readonly form: RemedyForm
  readonly number: string
  /** 复议机关 or 人民法院. */
  readonly organ: string
  readonly against: RemedyObject
  /** The requests it is about; none where nobody applied: 主动公开, say. */
  readonly requests: readonly RequestId[]
  /** For a suit: whether a reconsideration went before, and which, where it is one of ours. */
  readonly afterReview: boolean
  readonly review: RemedyId | null
}

/** The copy was served on us: from here the term of the answer runs, 行政复议法第四十八条, 行政诉讼法第六十七条. */
export interface Noticed extends On<'noticed'> {
  readonly instance: Instance
  readonly procedure: Procedure
  /** 案号 of the organ or court; empty while unknown. */
  readonly reference: string
  /** A later day the organ or court allowed in writing; else null. */
  readonly until: LocalDate | null
}

export interface Assigned extends On<'assigned'> {
  readonly person: PersonId
}

/** Where a piece of evidence is: an event of a request's file, a file, or elsewhere. */
export type EvidenceSource =
  | { readonly in: 'case'; readonly request: RequestId; readonly seq: number }
  | { readonly in: 'file'; readonly file: string }
  | { readonly in: 'paper' }

export interface EvidenceItem {
  readonly title: string
  /** What it shows. */
  readonly proves: string
  readonly pages: number
  readonly source: EvidenceSource
}

/** The evidence list; a later one takes the place of the one before. */
export interface Listed extends On<'listed'> {
  readonly items: readonly EvidenceItem[]
}

/** Answer and evidence went in. */
export interface Answered extends On<'answered'> {
  readonly instance: Instance
  readonly proof: string | null
}

/** 行政复议法第四十二条, 行政诉讼法第五十六条; 法释〔2025〕8号: giving out is held while a third party's remedy runs. */
export interface Held extends On<'held'> {
  readonly what: Hold
}
export interface Released extends On<'released'> {
  readonly what: Hold
}

export interface HearingSet extends On<'hearing-set'> {
  readonly day: LocalDate
  readonly sort: 'opinions' | 'hearing' | 'trial'
}
/** It took place; whether 负责人 was there, 行政诉讼法第三条第三款. */
export interface HearingHeld extends On<'hearing-held'> {
  readonly hearing: number
  readonly head: boolean
}

/** A term to answer anew or to give out, as the result names it. */
export interface RedoTerm {
  readonly count: number
  readonly unit: 'workdays' | 'days'
}

/** What an instance came to. */
export interface Ruled extends On<'ruled'> {
  readonly instance: Instance
  readonly result: RulingResult
  readonly servedOn: LocalDate | null
  readonly redo: RedoTerm | null
}
/** The result was served on us, where that came later. */
export interface Served extends On<'served'> {
  readonly instance: Instance
}
/** The next instance: an appeal, or a retrial. */
export interface Appealed extends On<'appealed'> {
  readonly instance: Extract<Instance, 'second' | 'retrial'>
  /** Who took it there. */
  readonly side: 'office' | 'claimant' | 'third-party'
  readonly organ: string
}
/** The court certified that it binds: it counts in place of what is reckoned. */
export type Bound = On<'bound'>
/** Requests were sent back to be answered anew by a day. */
export interface RedoBegun extends On<'redo-begun'> {
  readonly requests: readonly RequestId[]
  readonly due: LocalDate
}
/** What the result asked was done. */
export type Performed = On<'performed'>
export type Note = On<'note'>
export interface PaperAdded extends On<'paper-added'> {
  readonly files: readonly string[]
}
/** A litigation pack was made: its parts with their digests are in the file itself. */
export interface Packed extends On<'packed'> {
  readonly file: string
  readonly pages: number
  readonly digest: string
  /** Whether third parties and applicants stand in it by name. */
  readonly inFull: boolean
  /** The ZIP with what could not be bound; null where there is none, and not said of packs made before it was. */
  readonly attached?: { readonly file: string; readonly digest: string } | null
}

export type PlainFact =
  | Opened
  | Noticed
  | Assigned
  | Listed
  | Answered
  | Held
  | Released
  | HearingSet
  | HearingHeld
  | Ruled
  | Served
  | Appealed
  | Bound
  | RedoBegun
  | Performed
  | Note
  | PaperAdded
  | Packed

/** Puts another fact of the same kind in place of an earlier event, or strikes it out. */
export type Corrected = Correction<PlainFact>

/** Everything that may be written into the file of a remedy. */
export type RemedyFact = PlainFact | Corrected
export type RemedyFactKind = RemedyFact['kind']

/** Texts that may hold personal data, by name; kept sealed. The fold never needs them. */
export type RemedySecret = Readonly<Record<string, string>>

/** A fact as it stands in the file. */
export type RemedyEvent<F extends RemedyFact = RemedyFact> = LedgerEvent<F, PersonId | Machine>

/** An event as it counts now: corrected, or as it was written down. */
export type StandingEvent<F extends PlainFact = PlainFact> = RemedyEvent<F>
