import type { SealContext } from '#platform/crypto'

/** The cell the payload of an item is sealed for. */
export const payloadCell = (id: string): SealContext => ({ table: 'outbox', column: 'payload', row: id })
