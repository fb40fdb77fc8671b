import type { AuditRow } from '../chain/row.ts'
import type { AuditRecord } from '../record/tables.ts'

/** One mutation as an auditor reads it: a row by its number. JSON that is none any more is shown as the text it is. */
export interface AuditEntry extends AuditRow {
  /** Its number in the chain. */
  readonly sequence: number
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
