import type { ChildNode, Document, Element } from 'domhandler'
import { isTag, isText } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import { decodePage } from '#platform/encoding'
import { elementsIn, textIn } from './dom.ts'
import { mainBlock } from './main-block.ts'

/** A page of an old site, taken apart. */
export interface OldPage {
  /** What it says of itself, by our names; empty where it says nothing. */
  readonly fields: Readonly<Record<PageField, string>>
  /** The block its article stands in; changed by who takes its files along. */
  readonly block: Element | undefined
  readonly links: readonly { readonly href: string; readonly text: string }[]
}

/** Names of the fields of a page, as a person reads them in the mapping. */
export const pageFields = ['标题', '发布日期', '来源', '栏目', '文号', '关键词', '概述'] as const
export type PageField = (typeof pageFields)[number]

const longestPage = 5_000_000

const metasOf = (document: Document): ReadonlyMap<string, string> => {
  const metas = new Map<string, string>()
  for (const { name, attribs } of elementsIn(document.children))
    if (name === 'meta' && attribs['name'] !== undefined && attribs['content'] !== undefined)
      metas.set(attribs['name'].toLowerCase(), attribs['content'].trim())
  return metas
}

const first = (document: Document, name: string): string => {
  for (const element of elementsIn(document.children))
    if (element.name === name) {
      const text = textIn(element.children)
      if (text !== '') return text
    }
  return ''
}

/** `标题_栏目_网站`: what stands before the first of the signs sites put between. */
const headOf = (title: string): string =>
  /^(.+?)(?:\s*[_|｜]|\s+[-—–]\s+|$)/u.exec(title)?.[1]?.trim() ?? title

const day = String.raw`\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?`
const labelled = new RegExp(`(?:发布(?:时间|日期)|日期|时间)\\s*[:：]?\\s*(${day})`, 'u')
const anywhere = new RegExp(`(${day})`, 'u')

const dateIn = (text: string): string => (labelled.exec(text) ?? anywhere.exec(text))?.[1] ?? ''

const labelIn = (text: string, label: string): string =>
  new RegExp(`${label}\\s*[:：]\\s*([^\\s:：|｜]{2,40})`, 'u').exec(text)?.[1] ?? ''

const fieldsOf = (document: Document, block: Element | undefined): OldPage['fields'] => {
  const metas = metasOf(document)
  const said = (...names: readonly string[]): string =>
    names.map((name) => metas.get(name) ?? '').find((value) => value !== '') ?? ''
  const above = textIn(document.children).slice(0, 20_000)
  const own = block === undefined ? '' : textIn(block.children).slice(0, 2000)
  return {
    标题: said('articletitle') || first(document, 'h1') || headOf(first(document, 'title')),
    发布日期: said('pubdate', 'publishdate') || dateIn(above),
    来源: said('contentsource') || labelIn(above, '(?:信息)?来源'),
    栏目: said('columnname'),
    文号: /[\u4e00-\u9fff]{1,12}〔\d{4}〕\d{1,4}号/u.exec(own)?.[0] ?? '',
    关键词: said('keywords'),
    概述: said('description'),
  }
}

/** Takes a page apart: by what its meta tags say, else by what it looks like. Pure. */
export const readPage = (bytes: Uint8Array): OldPage => {
  const document = parseDocument(decodePage(bytes).slice(0, longestPage))
  const block = mainBlock(document.children)
  const links = [...elementsIn(document.children)].flatMap((element) => {
    const href = element.attribs['href']?.trim() ?? ''
    return element.name === 'a' && href !== '' ? [{ href, text: textIn(element.children).slice(0, 300) }] : []
  })
  return { fields: fieldsOf(document, block), block, links }
}

/** What the writer of HTML can still go down into. */
const deepest = 200

const isDeep = (block: Element): boolean => {
  const stack: { readonly element: Element; readonly depth: number }[] = [{ element: block, depth: 0 }]
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    if (top.depth > deepest) return true
    for (const child of top.element.children)
      if (isTag(child)) stack.push({ element: child, depth: top.depth + 1 })
  }
  return false
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const voids = new Set(['br', 'img', 'hr', 'wbr', 'col', 'input'])

/** A node as HTML, without what is neither text nor element; what may stand is for cleaning to say. */
const written = (node: ChildNode): string => {
  if (isText(node)) return escaped(node.data)
  if (!isTag(node) || node.name === 'script' || node.name === 'style') return ''
  const attributes = Object.entries(node.attribs).map(
    ([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`,
  )
  const open = `<${node.name}${attributes.join('')}>`
  if (voids.has(node.name)) return open
  return `${open}${node.children.map((child) => written(child)).join('')}</${node.name}>`
}

/** The HTML inside a block; of one that is absurdly deep, its text. */
export const htmlOf = (block: Element | undefined): string => {
  if (block === undefined) return ''
  return isDeep(block)
    ? `<p>${escaped(textIn(block.children))}</p>`
    : block.children.map((child) => written(child)).join('')
}
