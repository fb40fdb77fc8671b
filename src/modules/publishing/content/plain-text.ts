import type { Element, Node } from './node.ts'
import { elementsIn, isElement } from './node.ts'
import { parse } from './parse.ts'

/** The words of what stands in one line; a break is a line feed. */
export const wordsIn = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => {
      if (!isElement(node)) return node
      if (node.tag === 'br') return '\n'
      return node.tag === 'img' ? '' : wordsIn(node.children)
    })
    .join('')

const lines = (node: Node): readonly string[] => {
  if (!isElement(node)) return [node]
  const { tag, children }: Element = node
  switch (tag) {
    case 'tr':
      return [
        children
          .filter(isElement)
          .map((cell) => cell.children.flatMap(lines).join(' '))
          .join('\t'),
      ]
    case 'img':
    case 'hr':
      return []
    case 'p':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'caption':
    case 'figcaption':
    case 'pre':
      return [wordsIn(children)]
    default:
      return children.flatMap(lines)
  }
}

/** The words of a tree, a line for a paragraph. */
export const textOf = (nodes: readonly Node[]): string => nodes.flatMap(lines).join('\n')

/** The words of clean HTML: a line for a paragraph, a row's cells parted by tabs. */
export const plainTextOf = (html: string): string => textOf(parse(html))

/** Where the links of clean HTML lead, each once. */
export const linksIn = (html: string): readonly string[] => [
  ...new Set(
    elementsIn(parse(html)).flatMap(({ tag, attributes: { href } }) =>
      tag === 'a' && href !== undefined ? [href] : [],
    ),
  ),
]

/** What a body tells beside its words: what pictures show, where links lead. It is public as well. */
export const hiddenTextsIn = (html: string): readonly string[] =>
  elementsIn(parse(html)).flatMap(({ tag, attributes }) => {
    const text = tag === 'img' ? attributes['alt'] : tag === 'a' ? attributes['href'] : undefined
    return text === undefined || text === '' ? [] : [text]
  })
