import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Database } from '#platform/db'
import type { Files } from '#platform/files'
import { newId } from '#platform/ids'
import type { RequestCells, RequestId } from '#modules/requests'
import type { AuditTables } from '#platform/audit'
import type { KeepingReading, Writing } from '../schema/index.ts'
import type { Pack } from './assemble.ts'
import { packOf } from './assemble.ts'
import type { Dossier } from './dossier.ts'
import { dossierOf } from './dossier.ts'

/** What taking a pack out asks for. */
export interface PackTools {
  readonly database: Pick<Database<KeepingReading & AuditTables>, 'read' | 'transaction'>
  readonly files: Pick<Files, 'open'>
  readonly cells: RequestCells
}

/** Keeps that a pack with everybody in it was made of a case as it stood. Without a row of the trail. */
export const putPack = async (
  tx: Writing,
  { who, at }: Act,
  { request, organisation, found }: Dossier,
  { digest, bytes }: Pack,
): Promise<void> => {
  await tx
    .insertInto('keeping_pack')
    .values({
      id: newId(),
      // The body of a request that was read.
      organisation: organisation.id as never,
      request,
      digest,
      size: bytes.length,
      seq: found.seq,
      made_by: who,
      made_at: at,
    })
    .execute()
}

/**
 * Makes the pack of a case and writes down who took it out. In full it has everybody in it, `request.personal`; covered
 * it has neither names nor letters nor papers of identity. Throws Refusal `request-missing`.
 */
export const takePackOut = async (
  { database, files, cells }: PackTools,
  act: Act,
  { request, personal }: { readonly request: RequestId; readonly personal: boolean },
): Promise<Pack> => {
  const dossier = await database.read((query) => dossierOf(query, request, { personal }, cells))
  const pack = await packOf(dossier, files)
  await database.transaction(async (tx) => {
    if (personal) await putPack(tx, act, dossier, pack)
    await record(tx, act, {
      what: 'keeping.pack',
      subject: `request:${request}`,
      organisation: dossier.organisation.id,
      after: { personal, digest: pack.digest, size: pack.bytes.length },
    })
  })
  return pack
}
