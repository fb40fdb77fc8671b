import type { Editor } from '@tiptap/core'
import type { Finding } from '../../documents/words.ts'
import { placeFound } from './found.ts'
import { placesOf } from './places.ts'
import { putInto } from './put.ts'

/** What the page may do to the text, without knowing the editor. */
export interface TextHandle {
  /** The text as it is this moment: the page is told of typing with a little delay. */
  readonly html: () => string
  /** Puts words in the place of others, wherever they stand. Gives how often. */
  readonly replace: (quote: string, by: string) => number
  /** Puts what findings say in the place of what they found, all in one step. Gives which could be. */
  readonly mend: (findings: readonly Finding[]) => readonly Finding[]
  /** Selects words, those of the finding where there are several, brings them into view, and takes the focus there. */
  readonly show: (quote: string, finding?: Finding) => boolean
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
  mend: (findings) => {
    const places = findings
      .map((finding) => ({ finding, place: placeFound(editor.state, finding) }))
      .toSorted((one, other) => (other.place?.from ?? 0) - (one.place?.from ?? 0))
    const { tr } = editor.state
    const mended = places.flatMap(({ finding, place }) => {
      if (place === undefined || finding.quote === null || finding.masked === null) return []
      putInto(tr, place, finding.quote, finding.masked)
      return [finding]
    })
    if (mended.length > 0) editor.view.dispatch(tr)
    return mended
  },
  show: (quote, finding) => {
    const place = (finding && placeFound(editor.state, finding)) ?? placesOf(editor.state.doc, quote).at(0)
    if (place === undefined) return false
    return editor.chain().focus().setTextSelection(place).scrollIntoView().run()
  },
})
