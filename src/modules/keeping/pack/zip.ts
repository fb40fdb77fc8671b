import type { Zippable } from 'fflate'
import { zipSync } from 'fflate'

/** A file of a pack. */
export interface PackFile {
  /** With `/` between folders. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** The same for every file, read as the clock of the machine shows it: a pack tells nothing of when it was made. */
export const fixedTime = '1980-01-01T00:00:00'

/** A file name without what a system could take for a folder, or could not write. */
export const fileName = (name: string): string => {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '_')
    .replace(/^\.+/u, '_')
  return [...plain].slice(-120).join('')
}

/** Files as a ZIP: the same files give the same bytes, wherever and whenever. */
export const zipOf = (files: readonly PackFile[]): Uint8Array<ArrayBuffer> => {
  const entries: Zippable = {}
  for (const { path, bytes } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1)))
    entries[path] = [bytes, { mtime: fixedTime, level: 6 }]
  return zipSync(entries)
}
