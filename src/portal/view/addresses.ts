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
