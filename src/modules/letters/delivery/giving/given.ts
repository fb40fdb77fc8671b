import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { FileRecord } from '#platform/files'
import { fileOf } from '#platform/files'
import { refuse } from '#platform/refusal'
import type { ReleasedFile, ReleaseId } from '#modules/release'
import type { LetterId } from '../../ids.ts'
import type { DeliveryId } from '../ids.ts'
import type { Query, Writing } from '../schema/tables.ts'

/** A file that went out, as it was then, and whether it is still there. */
export interface GivenFile {
  readonly delivery: DeliveryId
  readonly release: ReleaseId
  /** SM3 of the bytes that went out. */
  readonly digest: string
  /** Bytes. */
  readonly size: number
  /** Null once it was taken off the books. */
  readonly file: string | null
  readonly name: string | null
  readonly mediaType: string | null
  /** Whether it was found later that it should not go out: then nobody outside gets it any more. */
  readonly dropped: boolean
}

/** Writes down what went out with an attempt. */
export const keepGiven = async (
  tx: Writing,
  delivery: DeliveryId,
  files: readonly ReleasedFile[],
): Promise<void> => {
  if (files.length === 0) return
  const rows = files.map(({ release, digest, size }) => ({ delivery, release, digest, size }))
  await tx.insertInto('letter_delivery_file').values(rows).execute()
}

/** What went out with these letters, by attempt in the order of the documents; struck attempts among them. */
export const givenWith = async (
  query: Query,
  letters: readonly LetterId[],
): Promise<ReadonlyMap<DeliveryId, readonly GivenFile[]>> => {
  if (letters.length === 0) return new Map()
  const rows = await query
    .selectFrom('letter_delivery_file as given')
    .innerJoin('letter_delivery as attempt', 'attempt.id', 'given.delivery')
    .leftJoin('release', 'release.id', 'given.release')
    .leftJoin('file', (join) =>
      // The very bytes that went out, or none.
      join.onRef('file.id', '=', 'release.output').onRef('file.digest', '=', 'given.digest'),
    )
    .select([
      'given.delivery as delivery',
      'given.release as release',
      'given.digest as digest',
      'given.size as size',
      'file.id as file',
      'file.name as name',
      'file.media_type as mediaType',
      'release.state as state',
    ])
    .where('attempt.letter', 'in', letters)
    .orderBy('given.release')
    .execute()
  const files = rows.map(({ state, ...row }) => ({ ...row, dropped: state !== null && state !== 'released' }))
  return Map.groupBy(files, ({ delivery }) => delivery)
}

/**
 * A file that went out, for the office: each look is a row of the trail. Who may is for the face to ask:
 * `request.personal`. Throws Refusal `file-missing`.
 */
export const readGiven = async (
  tx: Writing,
  act: Act,
  {
    letter,
    delivery,
    release,
  }: Readonly<Record<'letter', LetterId>> & Pick<GivenFile, 'delivery' | 'release'>,
): Promise<FileRecord> => {
  const given = (await givenWith(tx, [letter])).get(delivery)?.find((one) => one.release === release)
  const kept = given?.file ?? null
  const file = kept === null ? undefined : await fileOf(tx, kept)
  if (file === undefined)
    throw refuse('missing', 'file-missing', '没有这个文件', '这次送达没有给出过这个文件，或者已经清除。')
  await record(tx, act, {
    what: 'delivery.file-read',
    subject: `letter:${letter}`,
    organisation: file.organisation,
    after: { delivery, release, digest: file.digest },
  })
  return file
}
