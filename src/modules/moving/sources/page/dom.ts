import type { ChildNode, Element } from 'domhandler'
import { isTag, isText } from 'domhandler'

const silent = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'select', 'textarea'])

/** Every element below some nodes, in the order of the page, without what never shows. No recursion: pages may be deep. */
export const elementsIn = function* (nodes: readonly ChildNode[]): Generator<Element> {
  const stack = [...nodes].toReversed()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isTag(node) || silent.has(node.name)) continue
    yield node
    for (const child of node.children.toReversed()) stack.push(child)
  }
}

/** The text below some nodes, its blanks folded. */
export const textIn = (nodes: readonly ChildNode[]): string => {
  const parts: string[] = []
  const stack = [...nodes].toReversed()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) parts.push(node.data)
    else if (isTag(node) && !silent.has(node.name)) {
      if (node.name === 'br' || node.name === 'p' || node.name === 'div' || node.name === 'td')
        parts.push(' ')
      for (const child of node.children.toReversed()) stack.push(child)
    }
  }
  return parts.join('').replaceAll(/\s+/gu, ' ').trim()
}
