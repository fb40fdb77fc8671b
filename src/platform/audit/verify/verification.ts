import type { ReadOnly } from '#platform/db'
import { heavyRead } from '#platform/db'
import type { Anchor } from '../chain/row.ts'
import type { ChainVerified } from '../chain/verify.ts'
import { verifyChain } from '../chain/verify.ts'
import type { AuditTables } from '../record/tables.ts'
import { storedRows } from './stored-rows.ts'

interface Verification {
  /** Heads that were exported before; without them nobody can see that the end was cut off. */
  readonly anchors: readonly Anchor[]
}

/** Walks the whole trail from its first row. See verifyChain for what is found and what only anchors show. */
export const verifyAudit = (
  query: ReadOnly<AuditTables>,
  { anchors }: Verification,
): Promise<ChainVerified> => verifyChain(storedRows(query), anchors)

/**
 * verifyAudit for `Database.heavy`: from one snapshot, in a process of its own. Give it patience, about a minute for
 * a million rows; and not a replica, which may be behind the newest anchor and look cut off.
 */
export const auditVerification = heavyRead(import.meta.url, 'auditVerification', verifyAudit)
