import { others } from '../../routes/old-addresses.ts'
import { placeOf } from '../place.ts'

/** What the copy has of its own; old addresses stand back behind it, as they do on the site. */
export interface Own {
  /** Whether the site answers an address itself. Case does not matter: some servers and file systems know none. */
  readonly answers: (address: string) => boolean
  /** Whether a file would stand where the copy has files, or may have some tomorrow. */
  readonly reserves: (file: string) => boolean
}

/** Folders the copy has sooner or later, whatever is public now. */
const standing = [
  ...['documents', 'files', 'texts', 'api', 'assets', 'disclosure', 'reports', 'feeds', 'fragments'],
  ...['sitemaps', 'workbench'],
]

/** Ids of ours; an old site may have had `/files/2019/`. */
const isId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u

const firstOf = (path: string): string => path.split('/', 1)[0] ?? ''

const decodedOf = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Reads what is the copy's own from the files it has, documents and files people sent in aside. */
export const ownOf = (kept: Iterable<string>): Own => {
  const files = new Set<string>()
  const firsts = new Set(standing)
  for (const path of kept) {
    const folded = path.toLowerCase()
    files.add(folded)
    firsts.add(firstOf(folded))
  }
  const hasFile = (path: string): boolean => files.has(path) || files.has(`${path}/index.html`)
  const hasPlace = (address: string): boolean => {
    // A whole address: a path that begins with two slashes would be taken for a host.
    const place = placeOf(`http://here.invalid${address}`)
    if (place === undefined || place.kind === 'document') return place !== undefined
    return place.kind === 'sent' ? isId.test(place.id) : files.has(place.path.toLowerCase())
  }
  return {
    answers: (address) => {
      const folded = address.toLowerCase()
      if (others.test(folded)) return true
      const [pathname = ''] = folded.split('?', 1)
      const path = decodedOf(pathname).replaceAll(/^\/+|\/+$/gu, '')
      // Most stand nowhere near, and are known by their first part.
      if (path !== '' && !firsts.has(firstOf(path))) return false
      if (pathname === folded && hasFile(path)) return true
      return hasPlace(folded) || hasPlace(folded.replace(/\/index\.html$/u, ''))
    },
    reserves: (file) => firsts.has(firstOf(file.toLowerCase())),
  }
}
