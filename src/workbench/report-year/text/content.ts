import type { JSONContent } from '@tiptap/core'
import type { Paragraph } from '../words.ts'

const pieceOf = (piece: Paragraph[number]): JSONContent =>
  typeof piece === 'string' ? { type: 'text', text: piece } : { type: 'figure', attrs: { id: piece.figure } }

/** Paragraphs as the editor has them; text of no length is none. */
export const documentOf = (paragraphs: readonly Paragraph[]): JSONContent => ({
  type: 'doc',
  content: (paragraphs.length === 0 ? [[]] : paragraphs).map((paragraph) => ({
    type: 'paragraph',
    content: paragraph.filter((piece) => piece !== '').map(pieceOf),
  })),
})

const partsOf = (node: JSONContent): Paragraph => {
  const pieces: Paragraph = []
  for (const { type, text, attrs } of node.content ?? []) {
    const last = pieces.at(-1)
    if (type === 'figure') pieces.push({ figure: String(attrs?.['id'] ?? '') })
    else if (text !== undefined && typeof last === 'string') pieces[pieces.length - 1] = last + text
    else if (text !== undefined) pieces.push(text)
  }
  return pieces
}

const isBlank = (paragraph: Paragraph): boolean =>
  paragraph.every((piece) => typeof piece === 'string' && piece.trim() === '')

/** What was typed, as paragraphs; empty lines are none. */
export const paragraphsOf = (document: JSONContent): Paragraph[] =>
  (document.content ?? []).map(partsOf).filter((paragraph) => !isBlank(paragraph))
