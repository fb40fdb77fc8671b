import { createRequire } from 'node:module'

/** A stretch of text that stayed, came or went. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Read with the first comparison. */
const load = () => createRequire(import.meta.url)('diff') as typeof import('diff')
let library: ReturnType<typeof load> | undefined

const words = new Intl.Segmenter('zh', { granularity: 'word' })

const wordsOf = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment)
const linesOf = (text: string): string[] => text.split(/(?<=\n)/u)

/** Differences between two lists beyond which looking for the shortest way would take too long. */
const most = 1000

const told = (before: string[], after: string[]): readonly Piece[] => {
  const { diffArrays } = (library ??= load())
  const changes = diffArrays(before, after, { maxEditLength: most })
  // Without a way that short, all of it went and all of it came.
  const parts = changes ?? [
    { removed: true, added: false, value: before },
    { added: true, removed: false, value: after },
  ]
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

/** Within lines that went and lines that came in their place: which words. */
const refined = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.flatMap((piece, place) => {
    const [last, next] = [pieces[place - 1], pieces[place + 1]]
    if (piece.kind === 'removed' && next?.kind === 'added')
      return told(wordsOf(piece.text), wordsOf(next.text))
    return piece.kind === 'added' && last?.kind === 'removed' ? [] : [piece]
  })

/**
 * What went and what came between two texts, word by word, Chinese words as a dictionary cuts them. First by lines,
 * then by words within those that differ. Same and removed together are the text before; same and added the one after.
 */
export const wordDiff = (before: string, after: string): readonly Piece[] =>
  refined(told(linesOf(before), linesOf(after))).filter(({ text }) => text !== '')
