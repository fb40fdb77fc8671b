/** Where the data of a stream lies that holds other objects. */
export interface ObjectStream {
  readonly start: number
  readonly end: number
}

export interface NamesFound {
  readonly objectStreams: readonly ObjectStream[]
}

/**
 * A name, with #xx for letters one wants to hide; `/First 123`, which only a stream of objects has (an outline's is a
 * reference); the start and the end of a stream's data.
 */
const tokens =
  /\/(?:First\s+\d+(?!\d|\s+\d+\s+R)|((?:[A-Za-z]|#[0-9A-Fa-f]{2}){2,40}))|((?:end)?stream)[ \t]*(?:\r\n|\n|\r)?/gu

/** Longer than any token, so that none is lost between two chunks. */
const overlap = 200

const decoded = (name: string): string =>
  name.replaceAll(/#(..)/gu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))

/**
 * Goes through the bytes of a PDF, whatever they are — objects, comments, the data of streams — and tells every name to
 * `meet`. A name that stands in the text of an uncompressed page is told too; readers go by their own tables, and a
 * name left out because it seemed to be data could be one they act on.
 */
export const namesIn = async (
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  meet: (name: string) => void,
): Promise<NamesFound> => {
  const objectStreams: ObjectStream[] = []
  let holdsObjects = false
  let open: number | undefined
  let tail = ''
  let at = 0

  const token = ([, name, keyword]: RegExpExecArray, end: number, start: number) => {
    if (name !== undefined) {
      const plain = decoded(name)
      meet(plain)
      holdsObjects ||= plain === 'ObjStm'
    } else if (keyword === undefined) holdsObjects = true
    else if (keyword === 'stream') {
      open = holdsObjects ? end : undefined
      holdsObjects = false
    } else if (open !== undefined) {
      objectStreams.push({ start: open, end: start })
      open = undefined
    }
  }

  const look = (text: string, last: boolean) => {
    let done = 0
    for (const match of text.matchAll(tokens)) {
      if (!last && match.index > text.length - overlap) break
      done = match.index + match[0].length
      token(match, at + done, at + match.index)
    }
    const keep = last ? text.length : Math.max(done, text.length - overlap, 0)
    tail = text.slice(keep)
    at += keep
  }

  for await (const chunk of chunks) look(tail + Buffer.from(chunk).toString('latin1'), false)
  look(tail, true)
  return { objectStreams }
}
