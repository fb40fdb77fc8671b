/** The audit trail: every mutation one row in its own transaction, chained by SM3; docs/adr/0013. */
export { chainStart, linkOf } from './chain/link.ts'
export { verifyChain } from './chain/verify.ts'
export type { ChainVerified } from './chain/verify.ts'
export type { ChainFaultKind } from './chain/fault.ts'
export type { Anchor, AuditRow, ChainedRow, Link } from './chain/row.ts'
/** Writing it: inside the transaction of the mutation. */
export { record } from './record/record.ts'
export type { Act, Done } from './record/act.ts'
export { untold } from './record/untold.ts'
export { auditMigrations } from './record/tables.ts'
export type { AuditTables } from './record/tables.ts'
/** Verifying the whole table: with a handle at hand, or as a heavy read. */
export { auditVerification, verifyAudit } from './verify/verification.ts'
/** Its head, kept elsewhere, and the files it is kept in. */
export { anchorOf } from './anchors/anchor-of.ts'
export { readAnchors, writeAnchors } from './anchors/text.ts'
/** Reading it: the trail for auditors, and the history of one thing. */
export { auditOf, auditPage } from './list/audit-page.ts'
export type { AuditSearch } from './list/audit-page.ts'
export type { AuditEntry } from './list/entry.ts'
