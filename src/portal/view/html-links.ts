import { html } from 'ghtml'
import type { TokenizerCallbacks } from 'htmlparser2'
import { QuoteType, Tokenizer } from 'htmlparser2'

/** A place of a page that leads somewhere; `start` and `end` are where its address stands, quotes aside. */
export interface HtmlLink {
  readonly tag: string
  readonly attribute: string
  readonly value: string
  readonly start: number
  readonly end: number
}

/** A whole form or script of a page, from `<` to `>`. */
export interface HtmlElement {
  readonly tag: string
  readonly start: number
  readonly end: number
}

export interface Scanned {
  readonly links: readonly HtmlLink[]
  readonly elements: readonly HtmlElement[]
}

const leading = new Set(['href', 'src', 'srcset', 'action', 'formaction', 'poster', 'data'])
const whole = new Set(['form', 'script'])

/** Finds what leads somewhere, and forms and scripts, in HTML of ours: attributes in quotes, elements closed. */
export const scan = (text: string): Scanned => {
  const links: HtmlLink[] = []
  const elements: HtmlElement[] = []
  let tag = ''
  let attribute = ''
  let value = ''
  let start = 0
  let opened: { readonly tag: string; readonly start: number } | undefined
  const nothing = (): void => undefined
  const heard: TokenizerCallbacks = {
    onopentagname: (from, to) => {
      tag = text.slice(from, to).toLowerCase()
      if (whole.has(tag)) opened ??= { tag, start: from - 1 }
    },
    onattribname: (from, to) => {
      attribute = text.slice(from, to).toLowerCase()
      value = ''
      start = 0
    },
    onattribdata: (from, to) => {
      if (start === 0) start = from
      value += text.slice(from, to)
    },
    onattribentity: (codepoint) => {
      value += String.fromCodePoint(codepoint)
    },
    onattribend: (quote, to) => {
      const quoted = quote === QuoteType.Double || quote === QuoteType.Single
      if (!quoted || !leading.has(attribute)) return
      const end = text[to] === '"' || text[to] === "'" ? to : to - 1
      const from = text.lastIndexOf(quote === QuoteType.Double ? '"' : "'", end - 1) + 1
      links.push({ tag, attribute, value, start: from, end })
    },
    onclosetag: (from, to) => {
      if (opened?.tag !== text.slice(from, to).toLowerCase()) return
      elements.push({ ...opened, end: text.indexOf('>', to) + 1 })
      opened = undefined
    },
    oncdata: nothing,
    oncomment: nothing,
    ondeclaration: nothing,
    onend: nothing,
    onopentagend: nothing,
    onprocessinginstruction: nothing,
    onselfclosingtag: nothing,
    ontext: nothing,
    ontextentity: nothing,
  }
  const reader = new Tokenizer({ decodeEntities: true }, heard)
  reader.write(text)
  reader.end()
  return { links, elements }
}

interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A text with some pieces of it put anew; a piece within another that is changed is left to that one. */
export const changed = (text: string, changes: readonly Change[]): string => {
  let at = 0
  let done = ''
  for (const { start, end, text: piece } of changes.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue
    done += text.slice(at, start) + piece
    at = end
  }
  return done + text.slice(at)
}

/** Addresses of HTML put anew, escaped; where `to` gives nothing an address stays. */
export const relinked = (text: string, to: (link: HtmlLink) => string | undefined): string =>
  changed(
    text,
    scan(text).links.flatMap((link) => {
      const address = to(link)
      return address === undefined ? [] : [{ start: link.start, end: link.end, text: html`${address}` }]
    }),
  )
