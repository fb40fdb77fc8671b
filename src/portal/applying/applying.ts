import type { AuditTables } from '#platform/audit'
import type { Clock } from '#platform/clock'
import type { Database } from '#platform/db'
import type { Keys } from '#platform/crypto'
import type { Files } from '#platform/files'
import type { TryTables } from '#platform/tries'
import type { DeliveryReading } from '#modules/letters'
import type { Reading, RequestCells } from '#modules/requests'
import type { ReuseReading } from '#modules/reuse'

/** What the public side of requests stands on. A copy of the site has none of it. */
export interface Applying {
  readonly database: Pick<
    Database<Reading & DeliveryReading & ReuseReading & AuditTables & TryTables>,
    'read' | 'transaction'
  >
  readonly files: Files
  readonly clock: Clock
  readonly keys: Keys
  readonly cells: RequestCells
  /** The address people type, without a slash at its end. */
  readonly base: string
  /** Limits are so many times as wide: 1, or more where everybody comes from one address. */
  readonly limitFactor: number
}
