/** The audit trail: every mutation one row, chained by SM3. So far the chain itself, pure; docs/adr/0013. */
export { chainStart, linkOf } from './chain/link.ts'
export { verifyChain } from './chain/verify.ts'
export type { ChainVerified } from './chain/verify.ts'
export type { ChainFaultKind } from './chain/fault.ts'
export type { Anchor, AuditRow, ChainedRow, Link } from './chain/row.ts'
