/** What may stand in a body. What is not named here does not get through. */
export const blockTags = [
  'p',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'blockquote',
  'table',
  'figure',
  'hr',
  'pre',
] as const
const inlineTags = ['strong', 'em', 'u', 's', 'sub', 'sup', 'a', 'br', 'code', 'img'] as const
const innerTags = ['li', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'figcaption'] as const

export const allowedTags: readonly string[] = [...blockTags, ...inlineTags, ...innerTags]

/** Attributes by tag, in the order they are written. */
export const allowedAttributes: Readonly<Record<string, readonly string[]>> = {
  p: ['class'],
  h2: ['class'],
  h3: ['class'],
  h4: ['class'],
  ol: ['start'],
  a: ['href', 'rel'],
  img: ['src', 'alt'],
  th: ['class', 'scope', 'colspan', 'rowspan'],
  td: ['class', 'colspan', 'rowspan'],
}

/** Classes of a body: how a paragraph or cell is set. */
export const classes = ['align-center', 'align-right', 'indent'] as const

/** Ours while cleaning: a paragraph that Word made an item of a list, and how deep. */
export const wordListClass = /^word-list-([1-9])$/u

export const schemes = ['http', 'https', 'mailto', 'tel'] as const

/** Where pictures of the store are: for the public, and in the workbench. */
export const ownImage = /^\/(?:api\/)?files\/([\w-]{1,64})(?:\?shown=1)?$/u

/** Characters of HTML at most: a book. */
export const longestBody = 2_000_000
