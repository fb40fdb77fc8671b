import { safeName } from './safe-name.ts'

/** Where an address of the site stands in the copy. */
export type Place =
  /** A file, by its path below the folder. */
  | { readonly kind: 'file'; readonly path: string }
  /** The page of a document, or its data. */
  | { readonly kind: 'document'; readonly number: number; readonly path: string }
  /** A file people sent in, or its text: its name is in the database. */
  | { readonly kind: 'sent'; readonly id: string; readonly text: boolean }

const file = (path: string): Place => ({ kind: 'file', path })
const page = (path: string): Place => file(path === '' ? 'index.html' : `${path}/index.html`)

/** Pages with one file each, whatever is asked of them. */
const single = new Set(
  [
    ['disclosure', 'policies', 'request', 'annual-reports', 'data', 'site-map', 'about'],
    ['search', 'compare', 'check', 'senior'],
  ].flat(),
)

const asIs =
  /^(?:feeds|fragments|sitemaps)\/|^(?:sitemap\.xml|robots\.txt|favicon\.ico|figures(?:-narrow)?\.svg)$/u

/** Lists of open data that are one file each. */
const data: Readonly<Record<string, string>> = {
  documents: 'documents.json',
  'documents.json': 'documents.json',
  'documents.csv': 'documents.csv',
  columns: 'columns.json',
  sections: 'sections.json',
  'openapi.json': 'openapi.json',
}

const inData = (rest: readonly string[]): Place | undefined => {
  const [first = '', second, ...more] = rest
  if (more.length > 0) return undefined
  if (second === undefined)
    return Object.hasOwn(data, first) ? file(`api/public/${data[first] ?? ''}`) : undefined
  if (first === 'sections') return file(`api/public/sections/${second}.json`)
  if (first !== 'documents' || !/^[1-9]\d{0,14}$/u.test(second)) return undefined
  return { kind: 'document', number: Number(second), path: `api/public/documents/${second}.json` }
}

const inDisclosure = (rest: readonly string[], asked: URLSearchParams): Place | undefined => {
  const [slug = '', code, ...more] = rest
  if (more.length > 0) return undefined
  if (code === undefined) return page(`disclosure/${slug}`)
  const year = asked.get('year')
  return page(`disclosure/${slug}/${code}${year !== null && /^\d{4}$/u.test(year) ? `/${year}` : ''}`)
}

const inFiles = ([id = '', name, ...more]: readonly string[]): Place | undefined =>
  /^[\w-]{1,64}$/u.test(id) && more.length === 0 ? { kind: 'sent', id, text: name === 'text' } : undefined

const asset = (name: string, version: string | null): Place => {
  const [, stem = name, extension = ''] = /^(.*?)(\.\w+)$/u.exec(name) ?? []
  return file(`assets/${stem}${version === null ? '' : `.${version}`}${extension}`)
}

/** An address of the site: its segments without their escapes; undefined where they cannot be read. */
const segmentsOf = (pathname: string): readonly string[] | undefined => {
  try {
    return pathname
      .split('/')
      .filter((segment) => segment !== '')
      .map((segment) => decodeURIComponent(segment))
  } catch {
    return undefined
  }
}

/** Where an address below the site stands; undefined for one the copy does not have. Every part of it is a safe name. */
export const placeOf = (address: string): Place | undefined => {
  const { pathname, searchParams } = new URL(address, 'http://here.invalid')
  const raw = segmentsOf(pathname)
  if (raw === undefined) return undefined
  const [first = '', ...rest] = raw.map((segment) => safeName(segment))
  const whole = [first, ...rest].join('/')
  if (first === '') return page('')
  if (rest.length === 0 && single.has(first)) return page(first)
  // Forms, the query of a request: one page says that the copy has none of it.
  if (first === 'request' && rest.length === 1) return page('request/track')
  if (asIs.test(whole)) return file(whole)
  if (first === 'api' && rest[0] === 'public') return inData(rest.slice(1))
  if (first === 'disclosure') return inDisclosure(rest, searchParams)
  if (first === 'files') return inFiles(raw.slice(1))
  if (first === 'reports' && rest.length === 1) return page(whole)
  if (first === 'reports' && rest.length === 2) return file(whole)
  if (whole === 'data/catalogue.jsonld') return file(whole)
  if (first === 'assets' && rest.length === 1) return asset(rest[0] ?? '', searchParams.get('v'))
  if (first !== 'documents' || rest.length !== 1 || !/^[1-9]\d{0,14}$/u.test(rest[0] ?? '')) return undefined
  return { kind: 'document', number: Number(rest[0]), path: `${whole}/index.html` }
}

/** Where files people sent in stand, and their texts. */
export const sentPath = (id: string, name: string): string => `files/${id}/${name}`
export const textPath = (id: string, name: string): string => `texts/${id}/${name}.txt`

/** The way from one file of the copy to another, fit for an address. */
export const wayBetween = (from: string, to: string): string => {
  const here = from.split('/').slice(0, -1)
  const there = to.split('/')
  const shared = here.findIndex((segment, index) => segment !== there[index])
  const common = shared === -1 ? here.length : shared
  const up = here.slice(common).map(() => '..')
  const down = there.slice(common).map((segment) => encodeURIComponent(segment))
  return [...up, ...down].join('/')
}
