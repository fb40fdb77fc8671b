import { Element, isTag, isText, Text } from 'domhandler'
import type { ChildNode, Document } from 'domhandler'
import { parseDocument } from 'htmlparser2'

/** An XML part as a tree; declarations, comments and instructions are left behind. */
export const parseXml = (bytes: Uint8Array): Document =>
  parseDocument(decodeXml(bytes), { xmlMode: true, decodeEntities: true })

/** XML may be UTF-16. */
const decodeXml = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}

const escaped = (text: string): string =>
  text.replaceAll(/[<>&"\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, (each) => {
    const entity = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }[each]
    return entity ?? ''
  })

const write = (nodes: readonly ChildNode[], out: string[]): void => {
  for (const node of nodes) {
    if (isText(node)) out.push(escaped(node.data))
    else if (isTag(node)) {
      const attributes = Object.entries(node.attribs).map(([key, value]) => ` ${key}="${escaped(value)}"`)
      out.push(`<${node.name}${attributes.join('')}`)
      if (node.children.length === 0) out.push('/>')
      else {
        out.push('>')
        write(node.children, out)
        out.push(`</${node.name}>`)
      }
    } else if ('children' in node) write(node.children, out)
  }
}

/** A tree as bytes of XML. */
export const writeXml = ({ children }: { readonly children: readonly ChildNode[] }): Uint8Array => {
  const out = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n']
  write(children.filter(isTag), out)
  return Buffer.from(out.join(''))
}

/** Name without its prefix. */
export const localName = ({ name }: Element): string => name.slice(name.indexOf(':') + 1)

/** An attribute by its name without prefix. */
export const attribute = ({ attribs }: Element, name: string): string | undefined =>
  Object.entries(attribs).find(([key]) => key.slice(key.indexOf(':') + 1) === name)?.[1]

/** All elements of a tree, outer before inner. */
export const elementsOf = (nodes: readonly ChildNode[]): readonly Element[] =>
  nodes.flatMap((node) =>
    isTag(node) ? [node, ...elementsOf(node.children)] : 'children' in node ? elementsOf(node.children) : [],
  )

/** All texts of a tree in their order. */
export const textsOf = (nodes: readonly ChildNode[]): readonly Text[] =>
  nodes.flatMap((node) => (isText(node) ? [node] : 'children' in node ? textsOf(node.children) : []))

const inPlaceOf = (element: Element, nodes: readonly ChildNode[]): void => {
  const parent = element.parent
  if (parent === null) return
  const at = parent.children.indexOf(element)
  parent.children.splice(at, 1, ...nodes)
  for (const node of nodes) node.parent = parent
  element.parent = null
}

/** Takes an element away with all that is in it. */
export const remove = (element: Element): void => {
  inPlaceOf(element, [])
}

/** Takes an element away; what is in it stays in its place. */
export const unwrap = (element: Element): void => {
  inPlaceOf(element, element.children)
}

/** An element of our own. */
export const elementOf = (
  name: string,
  attribs: Record<string, string>,
  children: readonly ChildNode[] = [],
): Element => new Element(name, attribs, [...children])

export const textOf = (data: string): Text => new Text(data)

/** The elements right below. */
export const childrenOf = ({ children }: Element): readonly Element[] => children.filter(isTag)
