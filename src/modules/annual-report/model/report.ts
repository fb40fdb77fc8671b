import type { CellName, Edition, OtherHandling } from '#statute/report-form'
import type { Cell } from './cell.ts'
import type { Span } from './span.ts'

/** A calendar date in Asia/Shanghai, `2023-12-31`. */
export type LocalDate = string

/** A sub-item of a part: （一）主动公开. `text` is what stands under it, paragraphs parted by line breaks. */
export interface SectionItem {
  readonly number: string
  readonly title: string
  readonly text: string
}

/**
 * One of the six parts as the report prints it. `text` is everything written in the part without its
 * tables, sub-item headings included, one paragraph a line.
 */
export interface Section {
  readonly number: string
  readonly title: string
  readonly text: string
  readonly span?: Span
}

export interface Contact {
  readonly address?: string
  readonly postcode?: string
  readonly phone?: string
  readonly fax?: string
  readonly email?: string
}

/** An annual report as read or compiled. Every cell of its form is present in `cells`. */
export interface AnnualReport {
  readonly organisation: string | null
  readonly title: string | null
  readonly year: number | null
  readonly edition: Edition
  /** How （六）其他处理 is printed in this report. */
  readonly otherHandling: OtherHandling
  readonly period: { readonly from: LocalDate; readonly to: LocalDate } | null
  /** The date printed as that of issue or publication. */
  readonly issued: LocalDate | null
  readonly contact: Contact | null
  /** What stands before part 一. */
  readonly preface: string
  readonly sections: readonly Section[]
  readonly cells: ReadonlyMap<CellName, Cell>
}
