import type { Act } from '#platform/audit'
import type { Instant } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import { canonicalJson } from '#platform/crypto'
import type { Tx } from '#platform/db'
import { newId } from '#platform/ids'
import { newWork } from '#platform/schedule'
import { payloadCell } from './payload.ts'
import type { OutboxTables } from './tables.ts'

export interface Parcel {
  /** Which handler delivers it: `mail`. */
  readonly kind: string
  /** JSON for the handler. Kept sealed: it may be personal data. */
  readonly payload: unknown
}

export interface EnqueueOptions {
  /** What is told once, however often it is put in: `reminder:case:0199…:2026-01-05`. No personal data. */
  readonly dedupe?: string
  /** Not to be delivered before. */
  readonly notBefore?: Instant
}

/**
 * Puts in what is to be delivered, in the transaction of what causes it: both happen or neither. It belongs to that
 * mutation and has no audit row of its own. Gives its id, or undefined when `dedupe` was put in before.
 */
export const enqueue = async (
  tx: Tx<OutboxTables>,
  act: Pick<Act, 'at'>,
  sealer: Sealer,
  { kind, payload }: Parcel,
  { dedupe, notBefore }: EnqueueOptions = {},
): Promise<string | undefined> => {
  const id = newId()
  const row = await tx
    .insertInto('outbox')
    .values({
      ...newWork(id, notBefore ?? act.at),
      kind,
      payload: sealer.seal(canonicalJson(payload), payloadCell(id)),
      dedupe: dedupe ?? null,
      created_at: act.at,
    })
    .onConflict((same) => same.column('dedupe').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}
