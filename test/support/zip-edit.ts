import { unzipSync } from 'fflate'
import { zipOf } from './documents.ts'

/** The archive with these entries put in, or put in the place of those there are. */
export const withEntries = (
  archive: Uint8Array,
  entries: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array => zipOf({ ...unzipSync(archive), ...entries })

/** The archive with an entry's name changed for one of the same length, wherever it stands. */
export const rename = (archive: Uint8Array, from: string, to: string): Uint8Array =>
  Buffer.from(Buffer.from(archive).toString('latin1').replaceAll(from, to), 'latin1')
