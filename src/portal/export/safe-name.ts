import { createHash } from 'node:crypto'

/** Bytes of a name; file systems take 255, some sum up paths. */
const longest = 180

/** What no file system, web server or terminal takes for something else. Letters and digits of every script stay. */
const plain = /[\p{L}\p{M}\p{N} \-_.,+()（）〔〕【】《》“”、，：；！。·—]/u

const coded = (character: string): string => `~${(character.codePointAt(0) ?? 0).toString(16)}~`

const escaped = (name: string): string =>
  [...name.normalize('NFC')]
    .map((character) => (plain.test(character) ? character : coded(character)))
    .join('')

/** Names that mean a device on Windows, whatever follows the dot. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu

const bytesOf = (text: string): number => Buffer.byteLength(text)

const cut = (text: string, most: number): string => {
  let kept = ''
  for (const character of text) {
    if (bytesOf(kept + character) > most) break
    kept += character
  }
  return kept
}

/** A long name keeps its beginning and its extension; what tells it from others stands between. */
const shortened = (name: string): string => {
  if (bytesOf(name) <= longest) return name
  const [, stem = '', extension = ''] = /^(.*?)((?:\.[A-Za-z0-9]{1,8})?)$/su.exec(name) ?? []
  const mark = createHash('sha256').update(name).digest('hex').slice(0, 12)
  return `${cut(stem, longest - 30)}~${mark}~${extension}`
}

/**
 * Any text as the name of a file in a folder: never a path, never hidden, never a device; other texts have other
 * names, as far as a file system tells names apart.
 */
export const safeName = (text: string): string => {
  const dots = escaped(text)
    .replaceAll(/^[. ]+|[. ]+$/gu, (ends) => [...ends].map(coded).join(''))
    .replace(device, (name) => `${name}~`)
  return shortened(dots === '' ? '~' : dots)
}

/** Extensions that no web server sends as a page or a program. */
const harmless =
  /\.(?:pdf|ofd|docx?|xlsx?|pptx?|wps|et|zip|txt|csv|md|markdown|json|png|jpe?g|webp|gif|mp3|mp4)$/iu

/** The name of a file people sent in: a web server knows its type by the end of its name alone. */
export const safeFileName = (name: string): string => {
  const safe = safeName(name)
  return harmless.test(safe) ? safe : `${safe}.bin`
}
