/** The outbox: what is put in within a transaction is delivered behind it, at least once; docs/adr/0016. */
export { enqueue } from './enqueue.ts'
export type { EnqueueOptions } from './enqueue.ts'
/** Who delivers a kind, and how a delivery fails. */
export { DeliveryError } from './handler.ts'
export type { DeliveryFailure, OutboxHandler } from './handler.ts'
/** The sweep that delivers. */
export { outboxSweep } from './outbox-sweep.ts'
export type { Delivering } from './deliver.ts'
/** What people see of it, and how they have something tried again. */
export { outboxCounts, outboxPage } from './page.ts'
export type { OutboxItem, OutboxSearch } from './page.ts'
export { putBack } from './put-back.ts'
export { outboxMigrations } from './tables.ts'
export type { OutboxTables } from './tables.ts'
