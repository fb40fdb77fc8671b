import { line } from './line.ts'
import type { Element, Node } from './node.ts'
import { isElement } from './node.ts'
import { wordListClass } from './rules.ts'

/** Marks a list of ours prints just so: 1. 2. 3., and dots. Letters are what Word's fonts of symbols leave of theirs. */
const mark = /^\s*(?:(?<number>[1-9]\d{0,2})[.．、](?!\d)\s*|[·•●○◆■▪◦➢✓]\s*|[-–o§Ønluvü]\s+)/u

const withoutMark = (nodes: readonly Node[], length: number): readonly Node[] => {
  const out: Node[] = []
  let left = length
  for (const node of nodes) {
    if (isElement(node)) {
      const text = textOf(node.children)
      out.push({ ...node, children: withoutMark(node.children, left) })
      left = Math.max(0, left - text.length)
      continue
    }
    out.push(node.slice(left))
    left = Math.max(0, left - node.length)
  }
  return out
}

const textOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => (isElement(node) ? textOf(node.children) : node)).join('')

interface Item {
  readonly level: number
  /** Null: with a dot. */
  readonly number: number | null
  readonly children: readonly Node[]
}

const levelOf = ({ tag, attributes }: Element): number | undefined => {
  const level = wordListClass.exec(attributes['class'] ?? '')?.[1]
  return tag === 'p' && level !== undefined ? Number(level) : undefined
}

const itemOf = (level: number, { children }: Element): Item | undefined => {
  const found = mark.exec(textOf(children))
  if (found === null) return undefined
  const number = found.groups?.['number']
  return {
    level,
    number: number === undefined ? null : Number(number),
    children: line(withoutMark(children, found[0].length)),
  }
}

/** Items as lists, deeper ones within the item above them; a number that does not follow begins a list of its own. */
const gathered = (items: readonly Item[]): readonly Element[] => {
  const out: Element[] = []
  let place = 0
  while (place < items.length) {
    const first = items[place]
    if (first === undefined) break
    const own: { readonly item: Item; readonly under: Item[] }[] = []
    for (; place < items.length; place += 1) {
      const item = items[place]
      if (item === undefined) break
      const next = first.number === null ? null : first.number + own.length
      if (item.level === first.level && item.number === next) own.push({ item, under: [] })
      else if (item.level > first.level) own.at(-1)?.under.push(item)
      else break
    }
    out.push({
      tag: first.number === null ? 'ul' : 'ol',
      attributes: first.number === null || first.number === 1 ? {} : { start: String(first.number) },
      children: own.map(({ item, under }) => ({
        tag: 'li',
        attributes: {},
        children: [{ tag: 'p', attributes: {}, children: item.children }, ...gathered(under)],
      })),
    })
  }
  return out
}

/**
 * Paragraphs that Word made items of a list, gathered into lists where a list prints the same mark. Any other mark,
 * 一、 or （一） or 第一条, stays what it is: words of the paragraph, which others refer to.
 */
export const lists = (elements: readonly Element[]): readonly Element[] => {
  const out: Element[] = []
  let open: Item[] = []
  const settle = (): void => {
    for (const list of gathered(open)) out.push(list)
    open = []
  }
  for (const element of elements) {
    const level = levelOf(element)
    const item = level === undefined ? undefined : itemOf(level, element)
    if (item !== undefined) {
      if (item.children.length > 0) open.push(item)
      continue
    }
    settle()
    out.push(level === undefined ? element : { ...element, attributes: {} })
  }
  settle()
  return out
}
