import type { Prepared } from '#platform/http'

/** An answer with the status it is sent under. */
export interface Answer extends Prepared {
  readonly status: number
}

interface Entry {
  readonly version: string
  readonly answer: Promise<Answer>
  bytes: number
}

/** Prepared answers within a number of bytes; those asked for least lately go first. */
export interface Kept {
  /** Whether there is one under a key, made at this version or being made. */
  readonly has: (key: string, version: string) => boolean
  /** The answer under a key if it was made at this version; else it is made, once however many ask. */
  readonly get: (key: string, version: string, make: () => Promise<Answer>) => Promise<Answer>
}

const sizeOf = ({ plain, br, gzip }: Answer): number =>
  plain.length + (br?.length ?? 0) + (gzip?.length ?? 0) + 512

/** Keeps answers up to `most` bytes in all, none larger than a tenth of that. A failed making is not kept. */
export const keepAnswers = (most: number): Kept => {
  const entries = new Map<string, Entry>()
  let held = 0

  const drop = (key: string): void => {
    const entry = entries.get(key)
    if (entry === undefined) return
    held -= entry.bytes
    entries.delete(key)
  }

  const settle = (key: string, entry: Entry, answer: Answer): void => {
    if (entries.get(key) !== entry) return
    const bytes = sizeOf(answer)
    if (bytes > most / 10) {
      drop(key)
      return
    }
    entry.bytes = bytes
    held += bytes
    for (const oldest of entries.keys()) {
      if (held <= most) break
      drop(oldest)
    }
  }

  return {
    has: (key, version) => entries.get(key)?.version === version,
    get: (key, version, make) => {
      const known = entries.get(key)
      if (known?.version === version) {
        entries.delete(key)
        entries.set(key, known)
        return known.answer
      }
      drop(key)
      const entry: Entry = { version, answer: make(), bytes: 0 }
      entries.set(key, entry)
      entry.answer.then(
        (answer) => {
          settle(key, entry, answer)
        },
        () => {
          if (entries.get(key) === entry) drop(key)
        },
      )
      return entry.answer
    },
  }
}
