import type { Instant } from '#platform/clock'
import type { Page, ReadOnly } from '#platform/db'
import { pageByKey } from '#platform/db'
import type { AuditTables } from '../record/tables.ts'
import type { AuditEntry } from './entry.ts'
import { entryColumns, entryOf } from './entry.ts'

interface Cut {
  /** `next` of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

/** What of the trail is looked at; what is left out is not asked about. */
export interface AuditSearch extends Cut {
  /** The organisations the reader may see, and nothing beside them; left out: all, and the installation itself. */
  readonly organisations?: readonly string[] | undefined
  readonly who?: string | undefined
  /** The name of the action: `organisation.rename`. */
  readonly what?: string | undefined
  readonly subject?: string | undefined
  /** From this moment on, and before that one. */
  readonly from?: Instant | undefined
  readonly until?: Instant | undefined
}

const entries = (query: ReadOnly<AuditTables>) => query.selectFrom('audit').select(entryColumns)

const shown = <Row extends Parameters<typeof entryOf>[0]>({ rows, next }: Page<Row>): Page<AuditEntry> => ({
  rows: rows.map((row) => entryOf(row)),
  next,
})

/** The trail for auditors, newest first. Throws DatabaseError `cursor`. */
export const auditPage = async (
  query: ReadOnly<AuditTables>,
  { organisations, who, what, subject, from, until, after, limit }: AuditSearch,
): Promise<Page<AuditEntry>> => {
  if (organisations?.length === 0) return { rows: [], next: undefined }
  let found = entries(query)
  if (organisations) found = found.where('organisation', 'in', organisations)
  if (who !== undefined) found = found.where('who', '=', who)
  if (what !== undefined) found = found.where('what', '=', what)
  if (subject !== undefined) found = found.where('subject', '=', subject)
  if (from !== undefined) found = found.where('at', '>=', from)
  if (until !== undefined) found = found.where('at', '<', until)
  return shown(await pageByKey(found, { by: ['at', 'sequence'], order: 'desc', after, limit }))
}

/** All that was done to one thing (`organisation:0199…`), the last first. Throws DatabaseError `cursor`. */
export const auditOf = async (
  query: ReadOnly<AuditTables>,
  subject: string,
  { after, limit }: Cut,
): Promise<Page<AuditEntry>> => {
  const found = entries(query).where('subject', '=', subject)
  return shown(await pageByKey(found, { by: ['sequence'], order: 'desc', after, limit }))
}
