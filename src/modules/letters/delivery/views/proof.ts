import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { FileRecord } from '#platform/files'
import { fileOf } from '#platform/files'
import { refuse } from '#platform/refusal'
import type { LetterId } from '../../ids.ts'
import type { DeliveryId } from '../ids.ts'
import type { Writing } from '../schema/tables.ts'

/**
 * The proof of an attempt, with somebody's signature on it: each look is a row of the trail. Who may is for the face to
 * ask: `request.personal`. Throws Refusal `file-missing`.
 */
export const deliveryProof = async (
  tx: Writing,
  act: Act,
  { letter, delivery }: { readonly letter: LetterId; readonly delivery: DeliveryId },
): Promise<FileRecord> => {
  const row = await tx
    .selectFrom('letter_delivery')
    .select(['proof', 'organisation', 'attempt'])
    .where('id', '=', delivery)
    .where('letter', '=', letter)
    .executeTakeFirst()
  const proof = row?.proof ?? null
  const file = proof === null ? undefined : await fileOf(tx, proof)
  if (row === undefined || file === undefined)
    throw refuse('missing', 'file-missing', '没有这个文件', '没有上传过送达证明，请刷新页面。')
  const { organisation, attempt } = row
  await record(tx, act, {
    what: 'delivery.proof-read',
    subject: `letter:${letter}`,
    organisation,
    after: { attempt },
  })
  return file
}
