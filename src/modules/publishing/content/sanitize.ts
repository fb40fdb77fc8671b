import sanitizeHtml from 'sanitize-html'
import { allowedAttributes, allowedTags, classes, ownImage, schemes, wordListClass } from './rules.ts'

/** A tag as sanitize-html passes it. */
interface Tag {
  readonly tagName: string
  readonly attribs: Record<string, string>
}

const classOf = (attribs: Readonly<Record<string, string>>): string => {
  const { class: given = '', style = '', align = '' } = attribs
  const found = new Set<string>(
    given.split(/\s+/u).filter((each) => (classes as readonly string[]).includes(each)),
  )
  const set = /text-align\s*:\s*(center|right)/iu.exec(style)?.[1] ?? /^(center|right)$/iu.exec(align)?.[1]
  if (set !== undefined && found.size === 0) found.add(`align-${set.toLowerCase()}`)
  return [...found].toSorted().join(' ')
}

const isWordList = ({ class: given = '', style = '' }: Readonly<Record<string, string>>): boolean =>
  given.includes('MsoListParagraph') || /mso-list\s*:/u.test(style) || given === wordListClass

const block =
  (tagName: string) =>
  (_: string, attribs: Record<string, string>): Tag => {
    const found = isWordList(attribs) && tagName === 'p' ? wordListClass : classOf(attribs)
    return { tagName, attribs: found === '' ? {} : { class: found } }
  }

const cell =
  (tagName: 'td' | 'th') =>
  (_: string, attribs: Record<string, string>): Tag => {
    const found = classOf(attribs)
    const kept = Object.entries(attribs).filter(
      ([name, value]) =>
        (/^(?:col|row)span$/u.test(name) && /^[1-9]\d{0,2}$/u.test(value) && value !== '1') ||
        (name === 'scope' && tagName === 'th' && /^(?:col|row)$/u.test(value)),
    )
    return { tagName, attribs: { ...(found === '' ? {} : { class: found }), ...Object.fromEntries(kept) } }
  }

const link = (_: string, { href = '' }: Record<string, string>): Tag => {
  const target = href.trim()
  const outside = /^https?:/iu.test(target)
  return { tagName: 'a', attribs: { href: target, ...(outside && { rel: 'noopener noreferrer' }) } }
}

const image = (_: string, { src = '', alt = '' }: Record<string, string>): Tag => {
  const id = ownImage.exec(src.trim())?.[1]
  const text = alt.replaceAll(/\s+/gu, ' ').trim()
  return { tagName: 'img', attribs: { src: id === undefined ? 'foreign:' : `/files/${id}`, alt: text } }
}

const list = (_: string, { start = '' }: Record<string, string>): Tag => ({
  tagName: 'ol',
  attribs: /^[1-9]\d{0,4}$/u.test(start) && start !== '1' ? { start } : {},
})

const options: sanitizeHtml.IOptions = {
  allowedTags: [...allowedTags],
  allowedAttributes: Object.fromEntries(
    Object.entries(allowedAttributes).map(([tag, names]) => [tag, [...names]]),
  ),
  allowedSchemes: [...schemes],
  // A picture from elsewhere stays as a marker here, to be told and taken out behind.
  allowedSchemesByTag: { img: ['foreign'] },
  allowProtocolRelative: false,
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'title',
    'template',
    'xml',
    'svg',
    'math',
    'iframe',
    'object',
    'noembed',
    'noframes',
    'xmp',
    'plaintext',
  ],
  parseStyleAttributes: false,
  transformTags: {
    h1: block('h2'),
    h2: block('h2'),
    h3: block('h3'),
    h4: block('h4'),
    h5: block('h4'),
    h6: block('h4'),
    p: block('p'),
    div: block('p'),
    section: block('p'),
    article: block('p'),
    center: () => ({ tagName: 'p', attribs: { class: 'align-center' } }),
    b: 'strong',
    i: 'em',
    del: 's',
    strike: 's',
    td: cell('td'),
    th: cell('th'),
    a: link,
    img: image,
    ol: list,
  },
}

/** HTML of which only what a body may hold is left; its shape is put in order behind, by `arrange`. */
export const sanitize = (html: string): string => sanitizeHtml(html, options)
