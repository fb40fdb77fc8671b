import type { ChildNode, Element } from 'domhandler'
import { isTag, isText } from 'domhandler'
import { elementsIn } from './dom.ts'

/** What holds an article, rather than being part of its text. */
const holders = new Set(['div', 'td', 'article', 'section', 'main', 'body', 'center'])

interface Weight {
  text: number
  linked: number
}

/** Weighs what stands in an element itself: characters of text, and how many of them are links. */
const weigh = (root: readonly ChildNode[]): ReadonlyMap<Element, Weight> => {
  const weights = new Map<Element, Weight>()
  const stack: {
    readonly node: ChildNode
    readonly holder: Element | undefined
    readonly linked: boolean
  }[] = root.map((node) => ({ node, holder: undefined, linked: false }))
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, holder, linked } = top
    if (isText(node) && holder !== undefined) {
      const weight = weights.get(holder) ?? { text: 0, linked: 0 }
      const length = node.data.replaceAll(/\s+/gu, '').length
      weight.text += length
      if (linked) weight.linked += length
      weights.set(holder, weight)
    }
    if (!isTag(node) || /^(?:script|style|noscript|template|iframe|select)$/u.test(node.name)) continue
    const own = holders.has(node.name) && !(node.name === 'td' && holder?.name === 'td') ? node : holder
    for (const child of node.children)
      stack.push({ node: child, holder: own, linked: linked || node.name === 'a' })
  }
  return weights
}

const scoreOf = ({ text, linked }: Weight): number => text - 2 * linked

/** A parent of many small blocks, one a paragraph, is the article, and none of them is. */
const withChildren = (element: Element, weights: ReadonlyMap<Element, Weight>): number => {
  const own = weights.get(element)
  const below = element.children.filter(isTag).map((child) => weights.get(child))
  const sum = below.reduce((total, each) => total + (each === undefined ? 0 : Math.max(0, scoreOf(each))), 0)
  return (own === undefined ? 0 : scoreOf(own)) + sum * 0.6
}

const named = /^(?:UCAP-CONTENT|zoom|TRS_Editor|article[-_]?content|view TRS_UEDITOR.*)$/iu

/** The block of a page that is its article: one that is called so, else the one with the most text that is no link. */
export const mainBlock = (root: readonly ChildNode[]): Element | undefined => {
  const weights = weigh(root)
  let best: { readonly element: Element; readonly score: number } | undefined
  for (const element of elementsIn(root)) {
    const { id = '', class: names = '' } = element.attribs
    if (named.test(id) || named.test(names)) return element
    if (!holders.has(element.name)) continue
    const score = withChildren(element, weights)
    if (score > (best?.score ?? 0)) best = { element, score }
  }
  return best?.element
}
