import type { Node } from './node.ts'
import { isElement } from './node.ts'

const blank = /[ \t\n\r\f\u00a0\u3000]+/gu

const isNothing = (nodes: readonly Node[]): boolean =>
  nodes.every((node) =>
    isElement(node) ? node.tag !== 'img' && isNothing(node.children) : node.trim() === '',
  )

/** Marks that may not stand in themselves: a second one says nothing. */
const inline = (nodes: readonly Node[], within: ReadonlySet<string> = new Set()): readonly Node[] =>
  nodes.flatMap((node): readonly Node[] => {
    if (!isElement(node)) return [node.replaceAll(blank, ' ')]
    if (node.tag === 'br' || node.tag === 'img') return [{ ...node, children: [] }]
    const kept = ['strong', 'em', 'u', 's', 'sub', 'sup', 'a', 'code'].includes(node.tag)
    const bare = within.has(node.tag) || (node.tag === 'a' && node.attributes['href'] === undefined)
    if (!kept || bare) return inline(node.children, within)
    const children = inline(node.children, new Set([...within, node.tag]))
    return isNothing(children) ? children : [{ ...node, children }]
  })

/** Texts side by side as one, so that blanks between them are one. */
const joined = (nodes: readonly Node[]): readonly Node[] => {
  const out: Node[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (!isElement(node) && last !== undefined && !isElement(last)) out[out.length - 1] = last + node
    else out.push(isElement(node) ? { ...node, children: joined(node.children) } : node)
  }
  return out.map((node) => (isElement(node) ? node : node.replaceAll(/ +/gu, ' ')))
}

/** A node without the blanks before its words; nothing where it was blank. */
const begun = (node: Node): readonly Node[] => {
  if (isElement(node)) {
    if (node.tag === 'br') return []
    if (node.tag === 'img') return [node]
    const children = fromFirst(node.children)
    return children.length === 0 ? [] : [{ ...node, children }]
  }
  const text = node.trimStart()
  return text === '' ? [] : [text]
}

const fromFirst = (nodes: readonly Node[]): readonly Node[] => {
  for (const [place, node] of nodes.entries()) {
    const first = begun(node)
    if (first.length > 0) return [...first, ...nodes.slice(place + 1)]
  }
  return []
}

const ended = (node: Node): readonly Node[] => {
  if (isElement(node)) {
    if (node.tag === 'br') return []
    if (node.tag === 'img') return [node]
    const children = toLast(node.children)
    return children.length === 0 ? [] : [{ ...node, children }]
  }
  const text = node.trimEnd()
  return text === '' ? [] : [text]
}

const toLast = (nodes: readonly Node[]): readonly Node[] => {
  for (let place = nodes.length - 1; place >= 0; place -= 1) {
    const last = ended(nodes[place] ?? '')
    if (last.length > 0) return [...nodes.slice(0, place), ...last]
  }
  return []
}

/** What stands in one line: marks not within themselves, blanks as one, nothing blank at its ends. */
export const line = (nodes: readonly Node[]): readonly Node[] => toLast(fromFirst(joined(inline(nodes))))
