import { createRequire } from 'node:module'
import type { IOptions } from 'sanitize-html'
import { allowedAttributes, allowedTags, classes, ownImage, schemes } from './rules.ts'

/** Read with the first body that is cleaned: with its parser of styles it is half a megabyte of source. */
const load = () => createRequire(import.meta.url)('sanitize-html') as typeof import('sanitize-html')
let cleaner: ReturnType<typeof load> | undefined

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

/** Word tells an item by its class or style, and how deep it is by its style. */
const wordListOf = ({
  class: given = '',
  style = '',
}: Readonly<Record<string, string>>): string | undefined => {
  const level = /mso-list\s*:[^;]*\blevel([1-9])/iu.exec(style)?.[1]
  if (level !== undefined) return `word-list-${level}`
  return given.includes('MsoListParagraph') ? 'word-list-1' : undefined
}

const block =
  (tagName: string) =>
  (_: string, attribs: Record<string, string>): Tag => {
    const list = tagName === 'p' ? wordListOf(attribs) : undefined
    const found = list ?? classOf(attribs)
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

/** Where a link leads: to the web, to mail or telephone, or to a page of the same site. Null: nowhere it may. */
const targetOf = (href: string): string | null => {
  // Browsers leave these out before they look at the scheme.
  const target = href.replaceAll(/[\0-\u0020\u007f-\u00a0]/gu, '')
  const known = new RegExp(`^(?:${schemes.join('|')}):.`, 'iu').test(target)
  return known || /^\/(?![/\\])/u.test(target) ? target : null
}

const link = (_: string, { href = '' }: Record<string, string>): Tag => {
  const target = targetOf(href)
  if (target === null) return { tagName: 'a', attribs: {} }
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

const options: IOptions = {
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
export const sanitize = (html: string): string => (cleaner ??= load())(html, options)
