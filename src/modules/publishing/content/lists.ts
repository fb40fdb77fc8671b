import type { Element, Node } from './node.ts'
import { isElement } from './node.ts'
import { wordListClass } from './rules.ts'

const mark = /^\s*(?:(?<number>[(（]?[0-9一二三四五六七八九十]{1,3}[)）.、．])|[·•●○◆■§\-–oØ])\s*/u

const withoutMark = (nodes: readonly Node[]): readonly Node[] => {
  const [first, ...others] = nodes
  if (first === undefined) return nodes
  if (!isElement(first)) {
    const rest = first.replace(mark, '')
    return rest === '' ? others : [rest, ...others]
  }
  return [{ ...first, children: withoutMark(first.children) }, ...others]
}

const textOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => (isElement(node) ? textOf(node.children) : node)).join('')

const isItem = ({ tag, attributes }: Element): boolean => tag === 'p' && attributes['class'] === wordListClass

/** Paragraphs that Word made items of a list, gathered into lists: with numbers or without, by their own marks. */
export const lists = (elements: readonly Element[]): readonly Element[] => {
  const out: Element[] = []
  let open: { tag: string; items: Element[] } | undefined
  const settle = (): void => {
    if (open) out.push({ tag: open.tag, attributes: {}, children: open.items })
    open = undefined
  }
  for (const element of elements) {
    if (!isItem(element)) {
      settle()
      out.push(element)
      continue
    }
    const numbered = mark.exec(textOf(element.children))?.groups?.['number'] !== undefined
    const tag = numbered ? 'ol' : 'ul'
    if (open?.tag !== tag) settle()
    open ??= { tag, items: [] }
    const children = withoutMark(element.children)
    open.items.push({
      tag: 'li',
      attributes: {},
      children: [{ tag: 'p', attributes: {}, children }],
    })
  }
  settle()
  return out
}
