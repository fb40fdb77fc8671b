import type { Node } from '@tiptap/pm/model'

interface Place {
  readonly from: number
  readonly to: number
}

/** Stands for a picture or a line break, which are one place wide. */
const leaf = '\uFFFC'

/** Where words stand in a text, whatever marks run through them. */
export const placesOf = (doc: Node, quote: string): readonly Place[] => {
  const places: Place[] = []
  if (quote === '') return places
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true
    const text = node.textBetween(0, node.content.size, undefined, leaf)
    for (let found = text.indexOf(quote); found >= 0; found = text.indexOf(quote, found + quote.length))
      places.push({ from: at + 1 + found, to: at + 1 + found + quote.length })
    return false
  })
  return places
}
