import type { Editor } from '@tiptap/core'
import { placesOf } from './places.ts'

/** What the page may do to the text, without knowing the editor. */
export interface TextHandle {
  /** The text as it is this moment: the page is told of typing with a little delay. */
  readonly html: () => string
  /** Puts words in the place of others, wherever they stand. Gives how often. */
  readonly replace: (quote: string, by: string) => number
  /** Selects words, brings them into view, and takes the focus there. */
  readonly show: (quote: string) => boolean
}

/** An empty text is nothing, not an empty paragraph. */
export const htmlOf = (editor: Editor): string => (editor.isEmpty ? '' : editor.getHTML())

/** The handle of an editor. */
export const handleOf = (editor: Editor): TextHandle => ({
  html: () => htmlOf(editor),
  replace: (quote, by) => {
    const places = placesOf(editor.state.doc, quote)
    const { tr } = editor.state
    // From the end, so that the places before stay where they are.
    for (const { from, to } of places.toReversed()) tr.insertText(by, from, to)
    editor.view.dispatch(tr)
    return places.length
  },
  show: (quote) => {
    const [place] = placesOf(editor.state.doc, quote)
    if (place === undefined) return false
    return editor.chain().focus().setTextSelection(place).scrollIntoView().run()
  },
})
