import type { Zippable } from 'fflate'
import { zipSync } from 'fflate'
import { fixedTime } from '#platform/zip'

/** A file of a pack. */
export interface PackFile {
  /** With `/` between folders. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** Files as a ZIP: the same files give the same bytes, wherever and whenever. */
export const zipOf = (files: readonly PackFile[]): Uint8Array<ArrayBuffer> => {
  const entries: Zippable = {}
  for (const { path, bytes } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1)))
    entries[path] = [bytes, { mtime: fixedTime, level: 6 }]
  return zipSync(entries)
}
