import { line } from './line.ts'
import { lists } from './lists.ts'
import type { Element, Node } from './node.ts'
import { elementsIn, isElement } from './node.ts'
import { blockTags } from './rules.ts'

const isBlock = (node: Node): boolean =>
  isElement(node) && (blockTags as readonly string[]).includes(node.tag)

const paragraph = (nodes: readonly Node[]): readonly Element[] => {
  const children = line(nodes)
  return children.length === 0 ? [] : [{ tag: 'p', attributes: {}, children }]
}

const rows = ({ tag, attributes, children }: Element): readonly Element[] => {
  if (tag === 'tr') {
    const cells = children.filter(isElement).filter(({ tag: each }) => each === 'td' || each === 'th')
    return cells.length === 0
      ? []
      : [
          {
            tag,
            attributes: {},
            children: cells.map((cell) => ({ ...cell, children: blocks(cell.children) })),
          },
        ]
  }
  if (tag === 'caption') {
    const text = line(children)
    return text.length === 0 ? [] : [{ tag, attributes: {}, children: text }]
  }
  const inside = children.filter(isElement).flatMap(rows)
  return inside.length === 0 ? [] : [{ tag, attributes, children: inside }]
}

const parts = ['caption', 'thead', 'tbody', 'tfoot'] as const

/** A table: its caption, its parts in order; rows without a part are the body's. */
const table = ({ children }: Element): readonly Element[] => {
  const inside = children.filter(isElement)
  const loose = inside.filter(({ tag }) => tag === 'tr')
  const found = parts.flatMap((part) => {
    const own = inside.filter(({ tag }) => tag === part)
    const held = own.flatMap((each) => each.children)
    const all = part === 'tbody' ? [...held, ...loose] : held
    if (all.length === 0) return []
    return rows({ tag: part, attributes: {}, children: all })
  })
  return found.some(({ tag }) => tag !== 'caption') ? [{ tag: 'table', attributes: {}, children: found }] : []
}

const preformatted = ({ children }: Element): readonly Element[] => {
  const text = (nodes: readonly Node[]): string =>
    nodes.map((node) => (isElement(node) ? text(node.children) : node)).join('')
  const kept = text(children).replaceAll('\r', '').replace(/^\n+/u, '').replace(/\s+$/u, '')
  return kept === '' ? [] : [{ tag: 'pre', attributes: {}, children: [kept] }]
}

const withoutImages = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node): readonly Node[] => {
    if (!isElement(node)) return [node]
    return node.tag === 'img' ? [] : [{ ...node, children: withoutImages(node.children) }]
  })

const figure = ({ children }: Element): readonly Element[] => {
  const caption = children.filter(isElement).find(({ tag }) => tag === 'figcaption')
  const images = elementsIn(children).filter(({ tag }) => tag === 'img')
  if (images.length === 0) return blocks(children)
  const words = caption === undefined ? [] : line(withoutImages(caption.children))
  const told: readonly Element[] =
    words.length === 0 ? [] : [{ tag: 'figcaption', attributes: {}, children: words }]
  return [
    {
      tag: 'figure',
      attributes: {},
      children: [...images.map((each) => ({ ...each, children: [] })), ...told],
    },
  ]
}

const items = ({ tag, attributes, children }: Element): readonly Element[] => {
  const held = children.flatMap((node): readonly Element[] => {
    if (isElement(node) && node.tag === 'li') {
      const inside = blocks(node.children)
      return inside.length === 0 ? [] : [{ tag: 'li', attributes: {}, children: inside }]
    }
    const inside = blocks([node])
    return inside.length === 0 ? [] : [{ tag: 'li', attributes: {}, children: inside }]
  })
  return held.length === 0 ? [] : [{ tag, attributes, children: held }]
}

const arranged = (element: Element): readonly Element[] => {
  switch (element.tag) {
    case 'hr':
      return [{ tag: 'hr', attributes: {}, children: [] }]
    case 'table':
      return table(element)
    case 'pre':
      return preformatted(element)
    case 'figure':
      return figure(element)
    case 'ul':
    case 'ol':
      return items(element)
    case 'blockquote': {
      const children = blocks(element.children)
      return children.length === 0 ? [] : [{ ...element, children }]
    }
    default: {
      if (element.children.some(holdsBlock)) return blocks(element.children)
      const children = line(element.children)
      return children.length === 0 ? [] : [{ ...element, children }]
    }
  }
}

/** What is neither a block nor part of a line: an item without its list, a cell without its table. */
const stray = new Set(['li', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'figcaption'])

/** Asked for the same elements again and again on the way down; each is looked through once. */
const known = new WeakMap<Element, boolean>()

const holdsBlock = (node: Node): boolean => {
  if (!isElement(node)) return false
  const told = known.get(node)
  if (told !== undefined) return told
  const holds = isBlock(node) || stray.has(node.tag) || node.children.some(holdsBlock)
  known.set(node, holds)
  return holds
}

/** Nodes as blocks one behind the other: what stands loose becomes a paragraph. */
export const blocks = (nodes: readonly Node[]): readonly Element[] => {
  const out: Element[] = []
  let loose: Node[] = []
  const settle = (): void => {
    out.push(...paragraph(loose))
    loose = []
  }
  for (const node of nodes) {
    if (!holdsBlock(node)) {
      loose.push(node)
      continue
    }
    settle()
    if (!isElement(node)) continue
    for (const each of isBlock(node) ? arranged(node) : blocks(node.children)) out.push(each)
  }
  settle()
  return lists(out)
}
