import type { Element, Node } from './node.ts'
import { isElement } from './node.ts'
import { parse } from './parse.ts'

const inLine = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => {
      if (!isElement(node)) return node
      if (node.tag === 'br') return '\n'
      return node.tag === 'img' ? '' : inLine(node.children)
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
      return [inLine(children)]
    default:
      return children.flatMap(lines)
  }
}

export const textOf = (nodes: readonly Node[]): string => nodes.flatMap(lines).join('\n')

/** The words of clean HTML: a line for a paragraph, a row's cells parted by tabs. */
export const plainTextOf = (html: string): string => textOf(parse(html))
