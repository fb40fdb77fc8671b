import type { LocalDate } from '#statute/calendar'
import type { CellName, Edition } from '#statute/report-form'
import type { AuditTables } from '#platform/audit'
import type { Instant } from '#platform/clock'
import type { ReadOnly, Tx } from '#platform/db'
import type { PersonId, PostId, OrganisationId } from '#modules/organisations'
import type { PublishingTables } from '#modules/publishing'
import type { RemedyTables } from '#modules/remedies'
import type { RequestTables } from '#modules/requests'
import type { IdentityTables } from '#modules/identity'
import type { SignOffRow } from '#modules/sign-off'
import type { OrganisationTables } from '#modules/organisations'
import type { CalendarTables } from '#platform/calendar'
import type { FilesTables } from '#platform/files'
import type { SettingTables } from '#platform/settings'
import type { EntryId, FilingId, ReportId } from '../ids.ts'
import type { ReportTextTables } from './text-tables.ts'
import type { EntryKind, EvidenceSource, FilingOrigin, ReportDuty, ReportStage } from './words.ts'

/** The report of a body for a year, as it is worked on. */
export interface ReportRow {
  readonly id: ReportId
  readonly organisation: OrganisationId
  readonly year: number
  readonly edition: Edition
  readonly stage: ReportStage
  /** The version being worked on: one more than was filed. Filed, the one that was. */
  readonly version: number
  /** JSON: what the ledger had when it was compiled last, by cell; null before the first time. */
  readonly ledger: string | null
  readonly compiled_at: Instant | null
  readonly compiled_by: PersonId | null
  /** SM3 of the text as it is; empty while there is none. */
  readonly narrative: string
  /** The round of signatures it is in; 0 before the first. */
  readonly round: number
  /** Why a report that was filed is worked on again; null for the first version. */
  readonly reason: string | null
  readonly updated_at: Instant
}

/** A figure from elsewhere, or an adjustment of one of the ledger. Cancelled, never changed. */
export interface EntryRow {
  readonly id: EntryId
  readonly report: ReportId
  readonly cell: CellName
  readonly kind: EntryKind
  /** 件 and 项 as they are, money in fen; an adjustment may be negative. */
  readonly value: number
  /** Where it is counted: another system, a ledger on paper. */
  readonly source: string
  readonly reason: string
  readonly entered_by: PersonId
  readonly entered_at: Instant
  readonly cancelled_by: PersonId | null
  readonly cancelled_at: Instant | null
  readonly cancel_reason: string | null
}

/** Why a figure does not follow from last year's; holds for the two figures it was written for. */
export interface ExplanationRow {
  readonly report: ReportId
  readonly difference: string
  /** `expected:actual`. */
  readonly figures: string
  readonly text: string
  readonly written_by: PersonId
  readonly written_at: Instant
}

/** A round of signatures. */
export interface RoundRow {
  readonly report: ReportId
  readonly number: number
  readonly version: number
  /** JSON: the steps as the body had them when it was submitted. */
  readonly steps: string
  /** SM3 of what is signed: tables, text, ids of the evidence. */
  readonly digest: string
  /** SM3 of the ids of the evidence alone, with where each counts. */
  readonly evidence: string
  readonly submitted_by: PersonId
  readonly submitted_at: Instant
}

/** A signature under the digest of a round, or a return. */
export interface ReportSignatureRow {
  readonly id: string
  readonly report: ReportId
  readonly round: number
  readonly digest: string
  readonly step: string
  readonly person: PersonId
  readonly acting_for: PersonId | null
  readonly post: PostId | null
  readonly verdict: 'sign' | 'send-back'
  readonly opinion: string | null
  readonly at: Instant
  readonly voided_at: Instant | null
}

/** A version that was filed: never changed, also when another one follows. */
export interface FilingRow {
  readonly id: FilingId
  readonly report: ReportId
  readonly organisation: OrganisationId
  readonly year: number
  /** From 1. */
  readonly version: number
  readonly edition: Edition
  readonly origin: FilingOrigin
  /** JSON: figures as they are kept, by cell: `{ ledger, elsewhere, adjustment }`, money in fen. */
  readonly cells: string
  /** SM3 of the text. */
  readonly narrative: string
  /** What was signed. */
  readonly signed: string
  /** SM3 of every piece of evidence with the number of its last event. */
  readonly evidence: string
  readonly filed_by: PersonId
  readonly filed_at: Instant
  /** Why another version was filed; null for the first. */
  readonly reason: string | null
  /** JSON: the lines of what changed against the version before. */
  readonly corrections: string
}

/** A piece of evidence as it was frozen. Refers to nothing, so that it stays whatever becomes of the thing. */
export interface EvidenceRow {
  readonly filing: FilingId
  readonly source: EvidenceSource
  readonly item: string
  /** The number of the last event, version or entry of the thing. */
  readonly version: number
  /** Where it counts: what the rule of its source made of it. */
  readonly place: string
  /** In fen; 0 where it is counted by pieces. */
  readonly amount: number
}

/** 条例第四十九条: that a report was handed in, or published, and when. */
export interface SubmissionRow {
  readonly report: ReportId
  readonly version: number
  readonly duty: ReportDuty
  readonly on_date: LocalDate
  readonly note: string | null
  readonly recorded_by: PersonId
  readonly recorded_at: Instant
}

/** How many lines the correction list of a filed report has, as it was looked through last. */
export interface ReportChangeRow {
  readonly filing: FilingId
  readonly lines: number
  readonly looked_at: Instant
}

/** What was told of a deadline: by it nothing is told twice. */
export interface ReportReminderRow {
  readonly organisation: OrganisationId
  readonly year: number
  readonly duty: ReportDuty
  /** How few days were left. */
  readonly told: number
}

/** The tables of this module. */
export interface ReportFilingTables extends ReportTextTables {
  readonly report_year: ReportRow
  readonly report_entry: EntryRow
  readonly report_explanation: ExplanationRow
  readonly report_round: RoundRow
  readonly report_signature: ReportSignatureRow
  /** How a body signs its reports from a day on. */
  readonly report_chain: SignOffRow
  readonly report_filing: FilingRow
  readonly report_evidence: EvidenceRow
  readonly report_submission: SubmissionRow
  readonly report_reminder: ReportReminderRow
  readonly report_change: ReportChangeRow
}

/** What this module reads: its own tables and those it stands on. */
export type Reading = ReportFilingTables &
  PublishingTables &
  RequestTables &
  RemedyTables &
  IdentityTables &
  OrganisationTables &
  CalendarTables &
  FilesTables &
  SettingTables

/** What a question is asked of. */
export type Query = ReadOnly<Reading>

/** What a command writes through: the tables and the trail. */
export type Writing = Tx<Reading & AuditTables>
