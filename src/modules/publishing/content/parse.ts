import type { ChildNode } from 'domhandler'
import { isTag, isText } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import type { Node } from './node.ts'

const nodeOf = (node: ChildNode): readonly Node[] => {
  if (isText(node)) return [node.data]
  if (!isTag(node)) return []
  return [{ tag: node.name, attributes: node.attribs, children: node.children.flatMap(nodeOf) }]
}

/** Clean HTML as a tree. */
export const parse = (html: string): readonly Node[] => parseDocument(html).children.flatMap(nodeOf)
