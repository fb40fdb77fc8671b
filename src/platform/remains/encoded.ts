/** Bytes hidden as letters in a text. */
const base64 = /(?:[A-Za-z0-9+/_-]{4}[\s]{0,2}){3,}(?:[A-Za-z0-9+/_-]{2,3}={0,2})?/gu
const hex = /(?:[0-9A-Fa-f]{2}[\s:]?){6,}/gu

/** Texts written with signs for their characters, as those signs mean them. */
export const unescaped = (text: string): readonly string[] => {
  const out: string[] = []
  const put = (pattern: RegExp, replaced: (found: string, group: string) => string) => {
    if (text.search(pattern) !== -1) out.push(text.replaceAll(pattern, replaced))
  }
  put(/\\u\{?([0-9a-f]{4,6})\}?/giu, (_, code) => character(Number.parseInt(code, 16)))
  put(/\\u(-?\d{2,6}) ?\??/gu, (_, code) => character(Number(code) & 0xff_ff))
  put(/&#(\d+);/gu, (_, code) => character(Number(code)))
  put(/&#x([0-9a-f]+);/giu, (_, code) => character(Number.parseInt(code, 16)))
  put(/_x([0-9a-f]{4})_/giu, (_, code) => character(Number.parseInt(code, 16)))
  put(/((?:%[0-9a-f]{2})+)/giu, (_, run) => bytesOf(run, '%'))
  put(/((?:=[0-9a-f]{2})+)/giu, (_, run) => bytesOf(run, '='))
  put(/((?:\\'[0-9a-f]{2})+)/giu, (_, run) => bytesOf(run, "\\'", 'gb18030'))
  return out
}

const character = (code: number): string => (code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '')

const bytesOf = (run: string, mark: string, encoding = 'utf-8'): string =>
  new TextDecoder(encoding).decode(Buffer.from(run.replaceAll(mark, ''), 'hex'))

/** Bytes that stand in a text as base64 or hex digits. */
export const packedIn = (text: string): readonly Uint8Array[] => [
  ...[...text.matchAll(base64)]
    .slice(0, 2000)
    .map(([found]) => Buffer.from(found.replaceAll(/\s/gu, ''), 'base64')),
  ...[...text.matchAll(hex)]
    .slice(0, 2000)
    .map(([found]) => Buffer.from(found.replaceAll(/[\s:]/gu, ''), 'hex')),
]
