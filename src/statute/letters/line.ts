import type { LetterFacts, SlotName } from './slots.ts'
import { slots, slotText } from './slots.ts'

/** A paragraph as it is drafted: words, and slots that are filled from the case. A value; nothing in it is run. */
export type Line = readonly (string | { readonly slot: SlotName })[]

/** A line as it is written in code: say`本机关于${'receivedOn'}收到申请。` */
export const say = (words: TemplateStringsArray, ...names: readonly SlotName[]): Line =>
  words.flatMap((word, index) => {
    const slot = names[index]
    return [...(word === '' ? [] : [word]), ...(slot === undefined ? [] : [{ slot }])]
  })

const byTitle: ReadonlyMap<string, SlotName> = new Map(
  // The keys of the table are the slots.
  (Object.keys(slots) as SlotName[]).map((name) => [slots[name].title, name]),
)

/** A line as an office writes it: {收到申请之日} names a slot. Names that are none are given back instead. */
export const readLine = (text: string): { readonly line: Line; readonly unknown: readonly string[] } => {
  const unknown: string[] = []
  const line = text.split(/(\{[^{}]*\})/u).flatMap((piece): Line => {
    if (!piece.startsWith('{')) return piece === '' ? [] : [piece]
    const slot = byTitle.get(piece.slice(1, -1).trim())
    if (slot !== undefined) return [{ slot }]
    unknown.push(piece)
    return []
  })
  return { line, unknown }
}

/** The same back as an office reads it. */
export const writeLine = (line: Line): string =>
  line.map((piece) => (typeof piece === 'string' ? piece : `{${slots[piece.slot].title}}`)).join('')

/** Slots a line names. */
export const slotsIn = (line: Line): readonly SlotName[] =>
  line.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.slot]))

/** Words of a text end without a stop where the line goes on with one. */
const joined = (before: string, piece: string): string =>
  /^[。；，]/u.test(piece) ? before.replace(/[。；，]+$/u, '') + piece : before + piece

/** What stands where nothing is known yet: never printed, as the linter finds it. */
const gap = (name: SlotName): string => `〔${slots[name].title}〕`

/** A line with its slots filled. What is not known stands as a gap, and is named. */
export const fill = (
  line: Line,
  facts: LetterFacts,
): { readonly text: string; readonly missing: readonly SlotName[] } => {
  const missing: SlotName[] = []
  const text = line.reduce<string>((before, piece) => {
    if (typeof piece === 'string') return joined(before, piece)
    const filled = slotText(facts, piece.slot)
    if (filled === undefined) missing.push(piece.slot)
    return before + (filled ?? gap(piece.slot))
  }, '')
  return { text, missing }
}
