import type { Element, Node } from './node.ts'
import { elementsIn, isElement } from './node.ts'
import { parse } from './parse.ts'
import { textOf, wordsIn } from './plain-text.ts'
import { write } from './write.ts'

const ofTag = (tree: readonly Node[], tag: string): readonly Element[] =>
  elementsIn(tree).filter((element) => element.tag === tag)

/** What a body holds beside its words, as lines: where links lead, which pictures it shows. */
export const printedMarkup = (
  html: string,
): readonly (readonly [field: string, title: string, text: string])[] => {
  const tree = parse(html)
  const links = ofTag(tree, 'a').map(
    ({ attributes, children }) => `${wordsIn(children)} → ${attributes['href'] ?? ''}`,
  )
  const images = ofTag(tree, 'img').map(
    ({ attributes }) => `${attributes['alt'] ?? ''}（${attributes['src'] ?? ''}）`,
  )
  return [
    ['body.links', '正文的链接', links.join('\n')],
    ['body.images', '正文的图片', images.join('\n')],
  ]
}

/** Links and pictures are told by themselves; what they point to is no format. */
const plain = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node): readonly Node[] => {
    if (!isElement(node)) return [node]
    if (node.tag === 'img') return []
    const children = plain(node.children)
    return node.tag === 'a' ? children : [{ ...node, children }]
  })

/** How blocks of the same words are set, by their words. */
const settings = (html: string): ReadonlyMap<string, string> => {
  const found = new Map<string, Set<string>>()
  for (const block of plain(parse(html))) {
    const words = textOf([block])
    const same = found.get(words)
    if (same === undefined) found.set(words, new Set([write([block])]))
    else same.add(write([block]))
  }
  return new Map([...found].map(([words, blocks]) => [words, [...blocks].toSorted().join('\n')]))
}

/** Whether blocks whose words stayed are set otherwise: struck through, a heading, a table's head. */
export const isReset = (before: string, after: string): boolean => {
  if (before === after) return false
  const [was, is] = [settings(before), settings(after)]
  return (
    [...is].some(([words, blocks]) => was.has(words) && was.get(words) !== blocks) ||
    (textOf(parse(before)) === textOf(parse(after)) && [...is].join('\n') !== [...was].join('\n'))
  )
}
