import type { LocalDate } from '#statute/calendar'
import type { CellName } from '#statute/report-form'
import type { Page } from '#platform/db'
import type { OrganisationId } from '#modules/organisations'
import type { EvidenceSource, Query } from '../schema/index.ts'

/** Whose figures, of which days: both included. */
export interface Span {
  readonly organisation: OrganisationId
  readonly from: LocalDate
  readonly until: LocalDate
}

/** So many pieces of evidence stand in a place; a place is what the rule of a source made of a thing. */
export interface Group {
  readonly place: string
  readonly count: number
  /** In fen; 0 where the place counts pieces. */
  readonly amount: number
}

/** A piece of evidence: a request, a document, a remedy. */
export interface Item {
  readonly item: string
  /** The number of its last event, version or entry. */
  readonly version: number
  readonly place: string
  readonly amount: number
}

/** A piece of evidence as a list shows it: no personal data. */
export interface EvidenceLine {
  readonly source: EvidenceSource
  readonly item: string
  readonly version: number
  /** The number of a request, the title of a document. */
  readonly title: string
  /** What it counts as, in a few words. */
  readonly detail: string
  readonly on: LocalDate | null
  /** In fen. */
  readonly amount: number
}

/** Which page of what is behind a cell. */
export interface PageAsked {
  readonly after?: string | undefined
  readonly limit: number
}

/**
 * Where figures of the report come from. Counts, whole evidence and the lists behind a cell are asked of one rule, so
 * that they cannot disagree.
 */
export interface Source {
  readonly code: EvidenceSource
  readonly table: 'proactive' | 'requests' | 'remedies'
  /** The cells a place counts in, sums of the form too. In the words of the edition of 2021. */
  readonly cellsAt: (place: string) => readonly CellName[]
  /** Whether what counts is money. */
  readonly money: boolean
  /** Counts by place, worked out where the rows are. */
  readonly groups: (query: Query, span: Span) => Promise<readonly Group[]>
  /** All evidence with its places, in the order of their ids. */
  readonly items: (query: Query, span: Span) => Promise<readonly Item[]>
  /** What is behind a cell, a page by key: exactly what is counted there. */
  readonly behind: (query: Query, span: Span, cell: CellName, page: PageAsked) => Promise<Page<EvidenceLine>>
}
