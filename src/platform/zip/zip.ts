import { Zip, ZipPassThrough } from 'fflate'

/** A file of an archive. */
export interface ZipEntry {
  /** With `/` between folders. */
  readonly name: string
  /** Its bytes, asked for when it is its turn. */
  readonly chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** The same for every file, read as the clock of the machine shows it: an archive tells nothing of when it was made. */
export const fixedTime = '1980-01-01T00:00:00'

/** A file name without what a system could take for a folder, or could not write; too long, it keeps its end. */
export const plainName = (name: string, most = 120): string => {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '_')
    .replace(/^\.+/u, '_')
  return [...plain].slice(-most).join('')
}

/** An archive of entries as they stand, not packed closer, with one chunk of one of them in memory at a time. */
export const zipped = async function* (
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
): AsyncGenerator<Uint8Array, void> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const taken = (): readonly Uint8Array[] => {
    const chunks = ready
    ready = []
    return chunks
  }
  for await (const { name, chunks } of entries) {
    const entry = new ZipPassThrough(name)
    entry.mtime = fixedTime
    zip.add(entry)
    for await (const chunk of chunks()) {
      entry.push(chunk)
      yield* taken()
    }
    entry.push(new Uint8Array(), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}
