import type { LocalDate } from '#statute/calendar'
import type { Channel } from './receipt.ts'

/** Days written by the clock are days of the event itself: what was sent, received, paid on that day. */
interface On<Kind extends string> {
  readonly kind: Kind
  readonly on: LocalDate
}

/** 条例第三十一条: the day the request counts as received, by `receiptDate`. */
export interface Received extends On<'received'> {
  readonly channel: Channel
}
/** 条例第三十条: what is unclear is told, with a reasonable term for the applicant that ends on `until`. */
export interface ClarificationAsked extends On<'clarification-asked'> {
  readonly until: LocalDate
}
/** 条例第三十条: the corrected request was received; the term of reply begins anew. */
export type Clarified = On<'clarified'>
/** 条例第三十条: not corrected in time without good reason: given up, not handled further. */
export type ClarificationLapsed = On<'clarification-lapsed'>

/** 条例第三十二条: a third party was asked in writing; `party` names it within the case. */
export interface ThirdPartyAsked extends On<'third-party-asked'> {
  readonly party: string
}
/** The letter reached the third party: their 15 working days begin. */
export interface ThirdPartyReached extends On<'third-party-reached'> {
  readonly party: string
}
export interface ThirdPartyAnswered extends On<'third-party-answered'> {
  readonly party: string
}
/** 条例第三十二条: no answer in time. Silence is not consent; the agency decides. */
export interface ThirdPartySilent extends On<'third-party-silent'> {
  readonly party: string
}

/** 条例第三十三条、第三十四条: an agency was asked; one that made the information too has 15 working days. */
export interface AgencyAsked extends On<'agency-asked'> {
  readonly party: string
  readonly as: 'co-maker' | 'other'
}
export interface AgencyReached extends On<'agency-reached'> {
  readonly party: string
}
export interface AgencyAnswered extends On<'agency-answered'> {
  readonly party: string
}
/** 条例第三十四条: a co-maker's silence is consent. Another agency's silence means nothing. */
export interface AgencySilent extends On<'agency-silent'> {
  readonly party: string
}

/** 条例第三十三条: the day the applicant was told that the term is longer, and who consented before. */
export interface Extended extends On<'extended'> {
  readonly workdays: number
  /** The head of the disclosure office (政府信息公开工作机构负责人). */
  readonly approvedBy: string
  readonly approvedOn: LocalDate
}

/** 国办函〔2020〕109号第六条: the fee notice was sent. */
export type FeeNoticed = On<'fee-noticed'>
/** The fee notice reached the applicant: the term of payment begins. */
export type FeeNoticeReached = On<'fee-notice-reached'>
export type FeePaid = On<'fee-paid'>
/** 国办函〔2020〕109号第六条: not paid in time: given up, not handled further. */
export type FeeLapsed = On<'fee-lapsed'>

/** 条例第三十五条: asked why there are so many or so frequent requests. Moves no clock. */
export interface ExplanationAsked extends On<'explanation-asked'> {
  readonly until: LocalDate
}
export type Explained = On<'explained'>
/** 条例第三十五条: the reasons are good but the term cannot be met: told until when the answer comes. */
export interface ReasonableDelaySet extends On<'reasonable-delay-set'> {
  readonly until: LocalDate
}

/** The decision was made. The term is kept by the answer, not by the decision. */
export type Decided = On<'decided'>
/** 国办公开办函〔2016〕235号: the answer went out, on the day that counts by `deliveryDate`. */
export type Delivered = On<'delivered'>
export type Withdrawn = On<'withdrawn'>

/** Everything that may happen to the clock of one request. Append-only; a correction is a new list, never an edit. */
export type ClockEvent =
  | Received
  | ClarificationAsked
  | Clarified
  | ClarificationLapsed
  | ThirdPartyAsked
  | ThirdPartyReached
  | ThirdPartyAnswered
  | ThirdPartySilent
  | AgencyAsked
  | AgencyReached
  | AgencyAnswered
  | AgencySilent
  | Extended
  | FeeNoticed
  | FeeNoticeReached
  | FeePaid
  | FeeLapsed
  | ExplanationAsked
  | Explained
  | ReasonableDelaySet
  | Decided
  | Delivered
  | Withdrawn

export type ClockEventKind = ClockEvent['kind']
