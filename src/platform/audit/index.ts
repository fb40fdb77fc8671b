/** The audit trail: every mutation one row in its own transaction, chained by SM3; docs/adr/0013. */
export { chainStart, linkOf } from './chain/link.ts'
export { verifyChain } from './chain/verify.ts'
export type { ChainVerified } from './chain/verify.ts'
export type { ChainFaultKind } from './chain/fault.ts'
export type { Anchor, AuditRow, ChainedRow, Link } from './chain/row.ts'
/** Writing it: inside the transaction of the mutation. */
export { record } from './record/record.ts'
export type { Act, Done } from './record/act.ts'
export { auditMigrations } from './record/tables.ts'
export type { AuditTables } from './record/tables.ts'
