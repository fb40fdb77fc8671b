import type { Element, Node } from '../../content/index.ts'
import { isElement } from '../../content/index.ts'
import { classStyles, styles } from './styles.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as it stands in HTML. */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/gu, (character) => entities[character] ?? '')

const empty = new Set(['br', 'hr', 'img'])
/** Tags the editor of the platform has under another name. */
const renamed: Readonly<Record<string, string>> = { figure: 'section', figcaption: 'p' }
const kept = ['colspan', 'rowspan', 'start'] as const

const styleOf = ({ tag, attributes }: Element): string => {
  const of = [styles[tag], ...(attributes['class'] ?? '').split(' ').map((name) => classStyles[name])]
  const style = of.filter((each) => each !== undefined).join(';')
  return style === '' ? '' : ` style="${style}"`
}

const textOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => (isElement(node) ? textOf(node.children) : node)).join('')

/** Links of the web are dropped by WeChat: the address is written out where the text does not have it. */
const linkAsText = ({ attributes, children }: Element, write: (nodes: readonly Node[]) => string): string => {
  const href = attributes['href'] ?? ''
  const shown = write(children)
  if (!/^https?:\/\//u.test(href) || textOf(children).includes(href)) return shown
  return `${shown}（${escaped(href)}）`
}

/** The file of the store a picture of a body shows. */
export const fileOfImage = ({ attributes }: Element): string | undefined =>
  /^\/files\/([\w-]{1,64})(?:[/?].*)?$/u.exec(attributes['src'] ?? '')?.[1]

/**
 * A body as HTML of an article: no class, no link to elsewhere, pictures at the addresses WeChat gave them. A picture
 * without one is left out. Pure.
 */
export const writeArticle = (nodes: readonly Node[], pictures: ReadonlyMap<string, string>): string => {
  const write = (inner: readonly Node[]): string =>
    inner
      .map((node) => {
        if (!isElement(node)) return escaped(node)
        if (node.tag === 'a') return linkAsText(node, write)
        if (node.tag === 'img') {
          const address = pictures.get(fileOfImage(node) ?? '')
          if (address === undefined) return ''
          return `<img src="${escaped(address)}" alt="${escaped(node.attributes['alt'] ?? '')}"${styleOf(node)}>`
        }
        const tag = renamed[node.tag] ?? node.tag
        const attributes = kept
          .flatMap((name) =>
            node.attributes[name] === undefined ? [] : [` ${name}="${escaped(node.attributes[name])}"`],
          )
          .join('')
        const open = `<${tag}${attributes}${styleOf(node)}>`
        return empty.has(tag) ? open : `${open}${write(node.children)}</${tag}>`
      })
      .join('')
  return write(nodes)
}
