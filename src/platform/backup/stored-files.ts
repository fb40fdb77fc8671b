/** One stored file: its key, unique in the store and safe in a path, and its size in bytes. */
export interface StoredFileKey {
  readonly key: string
  readonly size: number
}

/** The store of files as a backup needs it. */
export interface FileShelf {
  /** Every stored file, in any order. */
  readonly list: () => AsyncIterable<StoredFileKey>
  /** Its content; undefined when it is gone since it was listed. */
  readonly open: (key: string) => Promise<AsyncIterable<Uint8Array> | undefined>
  /** Puts a file under its key; one that is there already is the same and may be left. */
  readonly put: (key: string, size: number, content: AsyncIterable<Uint8Array>) => Promise<void>
}

const prefix = 'files/'

export const fileEntryName = (key: string): string => {
  if (!isSafeKey(key)) throw new Error('a stored file has a key that is no path of an archive')
  return prefix + key
}

const isSafeKey = (key: string): boolean =>
  /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/u.test(key) && key.length <= 100 - prefix.length

/** The key of a file's entry; undefined for entries that are no files of ours. */
export const keyOfEntry = (name: string): string | undefined => {
  const key = name.startsWith(prefix) ? name.slice(prefix.length) : ''
  return isSafeKey(key) ? key : undefined
}
