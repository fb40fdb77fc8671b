import { decodeText } from '#platform/encoding'
import { blackened } from '#platform/sought'
import { missingFrom } from './blacken.ts'
import type { OfficeRedacted } from './outcome.ts'
import { OfficeFault } from './outcome.ts'

/** A text without what is withheld, in UTF-8; what nobody sees of it is gone. Throws OfficeFault `broken`. */
export const redactPlain = (bytes: Uint8Array, withheld: readonly string[]): OfficeRedacted => {
  const text = decodeText(bytes)
  if (text.includes('\0')) throw new OfficeFault('broken')
  const seen = text.replaceAll(
    /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu,
    '',
  )
  return {
    bytes: Buffer.from(`\ufeff${blackened(seen, withheld)}`),
    notFound: missingFrom(seen, withheld),
    leftOut: [],
    pictures: 0,
  }
}
