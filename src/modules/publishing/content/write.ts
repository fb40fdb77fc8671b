import type { Element, Node } from './node.ts'
import { isElement } from './node.ts'
import { allowedAttributes, allowedTags } from './rules.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replaceAll(/[&<>"]/gu, (character) => entities[character] ?? '')

const empty = new Set(['br', 'hr', 'img'])

const attributesOf = ({ tag, attributes }: Element): string =>
  (allowedAttributes[tag] ?? [])
    .flatMap((name) => (attributes[name] === undefined ? [] : [` ${name}="${escape(attributes[name])}"`]))
    .join('')

/** A tree as HTML; the same tree always gives the same text. Throws for a tag that is none of a body's. */
export const write = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => {
      if (!isElement(node)) return escape(node)
      if (!allowedTags.includes(node.tag)) throw new TypeError(`no tag of a body: ${node.tag}`)
      const open = `<${node.tag}${attributesOf(node)}>`
      return empty.has(node.tag) ? open : `${open}${write(node.children)}</${node.tag}>`
    })
    .join('')
