import type { Instant } from '#platform/clock'
import type { AuditRecord } from '../record/tables.ts'

/** One mutation as an auditor reads it. */
export interface AuditEntry {
  /** Its number in the chain. */
  readonly sequence: number
  readonly at: Instant
  readonly who: string
  readonly what: string
  readonly subject: string
  readonly organisation: string | null
  /** JSON values; what is no JSON any more is shown as the text it is. */
  readonly before: unknown
  readonly after: unknown
  readonly why: string | null
  readonly from: string | null
}

const shown = (text: string | null): unknown => {
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

export const entryOf = ({ origin, before, after, ...row }: Omit<AuditRecord, 'link'>): AuditEntry => ({
  ...row,
  before: shown(before),
  after: shown(after),
  from: origin,
})

/** The columns of an entry. */
export const entryColumns = [
  'sequence',
  'at',
  'who',
  'what',
  'subject',
  'organisation',
  'before',
  'after',
  'why',
  'origin',
] as const
