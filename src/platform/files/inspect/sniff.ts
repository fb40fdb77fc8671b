import { fileTypeFromFile } from 'file-type'
import type { Kind } from '../kinds.ts'
import { encodingOf, isMarkup } from './plain.ts'
import type { Source } from './source.ts'

/** What the content is. An archive or compound document is looked into before it is more than that. */
export type Found =
  | { readonly is: Kind }
  | { readonly is: 'archive' | 'ole' | 'text' | 'markup' | 'unknown' }
  /** Something with a name we do not take: `exe`, `rtf`. */
  | { readonly is: 'foreign'; readonly extension: string }

const known: Readonly<Record<string, Found>> = {
  pdf: { is: 'pdf' },
  png: { is: 'png' },
  apng: { is: 'png' },
  jpg: { is: 'jpg' },
  webp: { is: 'webp' },
  gif: { is: 'gif' },
  mp3: { is: 'mp3' },
  mp4: { is: 'mp4' },
  m4v: { is: 'mp4' },
  cfb: { is: 'ole' },
}

const starts = async ({ readAt }: Source, ...bytes: readonly number[]): Promise<boolean> =>
  Buffer.from(await readAt(0, bytes.length)).equals(Buffer.from(bytes))

/** Text may begin with any letters, also with those that are a sign of some format (`BM`, `MZ`). */
const asText = async (source: Source): Promise<Found | undefined> => {
  const encoding = await encodingOf(source)
  if (encoding === undefined) return undefined
  const head = new TextDecoder(encoding).decode(await source.readAt(0, 4096))
  if (/^(?:%PDF-|\{\\rtf|%!PS)/u.test(head)) return undefined
  return { is: isMarkup(head) ? 'markup' : 'text' }
}

/** What a file is by its content; its name has no say. */
export const sniff = async (source: Source): Promise<Found> => {
  if (await starts(source, 0x50, 0x4b, 0x03, 0x04)) return { is: 'archive' }
  const text = await asText(source)
  if (text) return text
  const type = await fileTypeFromFile(source.path)
  if (!type) return { is: 'unknown' }
  return known[type.ext] ?? { is: 'foreign', extension: type.ext }
}
