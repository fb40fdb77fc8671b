import { safeName } from '../safe-name.ts'

/** Why an old address is no page of the copy. */
export type NoPage =
  /** It has a query: web servers look for files by the path alone. */
  | 'query'
  /** Its name is none for a file, or means another file. */
  | 'name'
  /** It would stand among files of the copy itself. */
  | 'ours'
  /** It would stand within the file of another. */
  | 'within'
  /** The file system would not have it. */
  | 'refused'

/** What addresses often have and every file system takes, beyond letters, digits and what `safeName` leaves as it is. */
const alsoFine = /[~!@#$%^&=;'{}[\]]/gu

const isName = (segment: string): boolean => {
  const plain = segment.replaceAll(alsoFine, '_')
  return safeName(plain) === plain
}

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    // Bytes of GBK: no server finds a file by them.
    return ''
  }
}

const isPage = /\.html?$/iu

/** Where an old address stands in the copy, or why nowhere. */
export type OldFile = { readonly file: string } | { readonly why: Extract<NoPage, 'query' | 'name'> }

/**
 * The file every web server sends for an old address. What does not end as a page becomes a folder with one: sent by
 * itself it would be offered for download, or run.
 */
export const oldFileOf = (path: string): OldFile => {
  if (path.includes('?')) return { why: 'query' }
  const segments = path.split('/').slice(1)
  if (segments.at(-1) === '') segments.pop()
  const names = segments.map(decoded)
  if (names.length === 0 || !names.every(isName)) return { why: 'name' }
  const isWhole = isPage.test(names.at(-1) ?? '')
  return { file: (isWhole ? names : [...names, 'index.html']).join('/') }
}
