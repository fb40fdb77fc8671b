import { attachment } from '#platform/http'
import type { ByteRange } from '../files.ts'
import { entryOf, kindOfMediaType } from '../kinds.ts'

/** What of a record its headers are made of. */
interface Served {
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

/** Nothing in a file may run, load or reach anything. Many Chromium browsers show no PDF in a sandbox: their viewer is a plug-in. */
const policyOf = (mediaType: string): string =>
  mediaType === 'application/pdf'
    ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"
    : "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"

/**
 * Headers under which a file is safe to send: its type only as we know it, never guessed by the browser; saved, unless
 * `inline` is wished and it is a PDF, a picture, sound or film; its Chinese name by RFC 6266. For a range also what it
 * is a part of. What may be cached is for the route to say.
 */
export const headersOf = (
  { name, mediaType, size }: Served,
  { inline, range }: { readonly inline: boolean; readonly range?: ByteRange },
): Readonly<Record<string, string>> => {
  const kind = kindOfMediaType(mediaType)
  const shown = inline && kind !== undefined && entryOf(kind).inline
  const saved = attachment(name)
  return {
    'content-type': kind === undefined ? 'application/octet-stream' : mediaType,
    'content-length': String(range ? range.end - range.start + 1 : size),
    'content-disposition': shown ? saved.replace(/^attachment/u, 'inline') : saved,
    'content-security-policy': shown ? policyOf(mediaType) : "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'accept-ranges': 'bytes',
    ...(range ? { 'content-range': `bytes ${range.start}-${range.end}/${size}` } : {}),
  }
}
