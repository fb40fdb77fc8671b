/** The section of a body. */
export const sectionPath = (slug: string): string => `/disclosure/${encodeURIComponent(slug)}`

export interface ColumnAddress {
  readonly slug: string
  readonly code: string
}

/** A column; of one year, or from a place in its list on. */
export const columnPath = (
  { slug, code }: ColumnAddress,
  { year, after }: { readonly year?: number | undefined; readonly after?: string | undefined } = {},
): string => withQuery(`${sectionPath(slug)}/${encodeURIComponent(code)}`, { year, after })

/** The feed of a column. */
export const feedPath = ({ slug, code }: ColumnAddress): string =>
  `/feeds/${encodeURIComponent(slug)}/${encodeURIComponent(code)}.xml`

/** The same as JSON Feed. */
export const jsonFeedPath = (place: ColumnAddress, after?: string): string =>
  withQuery(feedPath(place).replace(/\.xml$/u, '.json'), { after })

/** The feed of a whole section. */
export const sectionFeedPath = (slug: string, kind: 'xml' | 'json', after?: string): string =>
  withQuery(`/feeds/${encodeURIComponent(slug)}.${kind}`, { after })

/** A list as a piece of HTML, for the pages of other sites: of a column, or of a whole section. */
export const fragmentPath = (slug: string, code?: string): string =>
  `/fragments/${encodeURIComponent(slug)}${code === undefined ? '' : `/${encodeURIComponent(code)}`}.html`

/** The columns of a section as a piece of HTML. */
export const columnsFragmentPath = (slug: string): string =>
  `/fragments/${encodeURIComponent(slug)}/_columns.html`

/** Documents as open data: of a section, of a column of it, of the whole site. */
export const openDocumentsPath = (asked: { readonly section?: string; readonly column?: string }): string =>
  withQuery('/api/public/documents', asked)

/** A document as open data. */
export const openDocumentPath = (number: number): string => `/api/public/documents/${number}`

/** 答复目录: what came of requests, without anybody who asked. */
export const decisionsPath = '/decisions'

/** The page of a document. */
export const documentPath = (number: number): string => `/documents/${number}`

/** A file as it is saved or shown. */
export const filePath = ({ file, name }: { readonly file: string; readonly name: string }): string =>
  `/files/${encodeURIComponent(file)}/${encodeURIComponent(name)}`

/** The text of a file. */
export const fileTextPath = (file: string): string => `/files/${encodeURIComponent(file)}/text`

/** An address with what is asked of it; what is undefined or empty is left out. */
export const withQuery = (
  path: string,
  asked: Readonly<Record<string, string | number | undefined>>,
): string => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked))
    if (value !== undefined && value !== '') query.set(name, String(value))
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

/** The form by which one applies to a body. */
export const applyPath = (slug: string): string => `/request/${encodeURIComponent(slug)}`

/** From the page of applying to what is public already. */
export const askedPath = (group: string): string => `/request/asked/${encodeURIComponent(group)}`

/** Where one follows a request by its query code. */
export const trackPath = '/request/track'

/** What an applicant does with a request they follow. */
export const trackActPath = '/request/track/act'

/** What went out to an applicant, as a file. */
export const trackFilePath = '/request/track/file'

/** A receipt as a text file. */
export const receiptPath = '/request/receipt'

/** Where a third party answers. */
export const consultationPath = (token: string): string => `/consultation/${encodeURIComponent(token)}`
