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

const edge = (nodes: readonly Node[], side: 'start' | 'end'): readonly Node[] => {
  const list = [...nodes]
  while (list.length > 0) {
    const place = side === 'start' ? 0 : list.length - 1
    const node = list[place]
    if (node === undefined) break
    if (isElement(node)) {
      if (node.tag === 'br') {
        list.splice(place, 1)
        continue
      }
      if (node.tag === 'img') break
      const children = edge(node.children, side)
      if (children.length === 0) {
        list.splice(place, 1)
        continue
      }
      list[place] = { ...node, children }
      break
    }
    const text = side === 'start' ? node.trimStart() : node.trimEnd()
    if (text !== '') {
      list[place] = text
      break
    }
    list.splice(place, 1)
  }
  return list
}

/** What stands in one line: marks not within themselves, blanks as one, nothing blank at its ends. */
export const line = (nodes: readonly Node[]): readonly Node[] =>
  edge(edge(joined(inline(nodes)), 'start'), 'end')
