import type { LocalDate } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { ChannelAccountId, ColumnId, DisseminationId, DocumentId, PushId } from '../ids.ts'
import type { Channel, PushForm, PushState } from './words.ts'

/** 政务新媒体账号: what a body has on a platform, one a platform (国办发〔2018〕123号). */
export interface ChannelAccountRow {
  readonly id: ChannelAccountId
  readonly organisation: OrganisationId
  readonly channel: Channel
  readonly name: string
  /** AppID of a 微信公众号 that is published to; null where it is updated by hand. */
  readonly app_id: string | null
  /** AppSecret, sealed for this cell. */
  readonly secret: string | null
  /** The picture every article has as its cover, a file of the store. */
  readonly cover: string | null
  readonly author: string
  /** Days within which it must be updated, and by what. */
  readonly update_days: number
  readonly update_basis: string
  readonly opened_on: LocalDate
  readonly closed_on: LocalDate | null
  /** When its connection was tried last, and what was wrong. */
  readonly tested_at: Instant | null
  readonly test_problem: string | null
}

/** A column whose documents are passed on by themselves when they are first published. */
export interface ChannelColumnRow {
  readonly account: ChannelAccountId
  readonly column: ColumnId
}

/** A picture an account has already: sent once, used by every article. */
export interface ChannelMediaRow {
  readonly account: ChannelAccountId
  /** SM3 of its bytes. */
  readonly digest: string
  readonly place: 'body' | 'cover'
  /** The address of one in a body, the id of a cover. */
  readonly reference: string
  readonly uploaded_at: Instant
}

/**
 * The passing on of one version of a document to one account: one row, and so one article, however often it is tried.
 * What each call gave stands here before the next is made.
 */
export interface PushRow {
  readonly id: PushId
  readonly organisation: OrganisationId
  readonly account: ChannelAccountId
  readonly document: DocumentId
  readonly version: number
  readonly title: string
  readonly digest: string
  readonly form: PushForm
  readonly automatic: 0 | 1
  readonly requested_by: PersonId
  readonly requested_at: Instant
  readonly state: PushState
  /** What went wrong last, a Chinese sentence. */
  readonly problem: string | null
  /** The item of the outbox that delivers it, and which it is: the first, or one put in by hand again. */
  readonly outbox: string | null
  readonly tries: number
  /** Set before a draft is asked for: from then on there may be one. */
  readonly drafting_at: Instant | null
  readonly draft: string | null
  /** Set before the draft is handed in: from then on there may be an article, until it is known otherwise. */
  readonly submitting_at: Instant | null
  readonly task: string | null
  readonly article: string | null
  readonly link: string | null
  readonly published_at: Instant | null
  /** When WeChat is asked next how it stands, and how often it was. */
  readonly check_at: Instant | null
  readonly checks: number
  readonly dissemination: DisseminationId | null
  readonly updated_at: Instant
}

export interface ChannelTables {
  readonly channel_account: ChannelAccountRow
  readonly channel_column: ChannelColumnRow
  readonly channel_media: ChannelMediaRow
  readonly channel_push: PushRow
}
