import type { Editor } from '@tiptap/core'
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Finding } from '../../documents/words.ts'
import { findingPlace } from '../gate/finding-place.ts'
import { placesOf } from './places.ts'

const key = new PluginKey<DecorationSet>('found')

interface Spec {
  readonly finding: Finding
}

const specOf = (decoration: Decoration): Spec => decoration.spec as Spec

const marked = (from: number, to: number, finding: Finding): Decoration =>
  Decoration.inline(
    from,
    to,
    { class: finding.blocks ? 'found found-blocks' : 'found', 'data-found': findingPlace(finding) },
    { finding } satisfies Spec,
  )

/**
 * Findings on the words they are about. Those that stand there already have moved with their words while one typed, and
 * stay; new ones are put where the check counted them.
 */
const placed = (doc: Node, was: DecorationSet, findings: readonly Finding[]): DecorationSet => {
  const standing = new Map(was.find().map((decoration) => [specOf(decoration).finding, decoration]))
  const known = new Map<string, ReturnType<typeof placesOf>>()
  const decorations = findings.flatMap((finding) => {
    const { quote, nth } = finding
    if (quote === null || quote === '' || nth === null) return []
    const moved = standing.get(finding)
    if (moved) return [marked(moved.from, moved.to, finding)]
    const places = known.get(quote) ?? placesOf(doc, quote)
    known.set(quote, places)
    const place = places[nth]
    return place === undefined ? [] : [marked(place.from, place.to, finding)]
  })
  return DecorationSet.create(doc, decorations)
}

/** Marks what the gates found in the text, and goes to its line in the list on a click. */
export const Found = Extension.create({
  name: 'found',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction: Transaction, set) => {
          const findings = transaction.getMeta(key) as readonly Finding[] | undefined
          const moved = set.map(transaction.mapping, transaction.doc)
          return findings === undefined ? moved : placed(transaction.doc, moved, findings)
        },
      },
      props: {
        decorations: (state) => key.getState(state),
        handleClick: (_, __, event) => {
          const place = (event.target as Element).closest('[data-found]')?.getAttribute('data-found')
          if (place) document.getElementById(place)?.scrollIntoView({ block: 'nearest' })
          document.querySelector('.finding-picked')?.classList.remove('finding-picked')
          if (place) document.getElementById(place)?.classList.add('finding-picked')
          return false
        },
      },
    }),
  ],
})

/** Puts the findings of a check on the text as it is now. */
export const markFound = (editor: Editor, findings: readonly Finding[]): void => {
  editor.view.dispatch(editor.state.tr.setMeta(key, findings).setMeta('addToHistory', false))
}

/** Where a finding stands now; undefined where its words are gone or others. */
export const placeFound = (
  state: EditorState,
  finding: Finding,
): { readonly from: number; readonly to: number } | undefined => {
  const [decoration] =
    key.getState(state)?.find(undefined, undefined, (spec) => (spec as Spec).finding === finding) ?? []
  if (decoration === undefined || specOf(decoration).finding !== finding) return undefined
  const { from, to } = decoration
  return state.doc.textBetween(from, to) === finding.quote ? { from, to } : undefined
}
