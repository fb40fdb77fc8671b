/** A text folded for looking, with the way back. */
export interface Folded {
  /** Digits, letters, blanks and dashes in their plain form; invisible characters gone. */
  readonly text: string
  /** Where a place of the folded text was. */
  readonly at: (place: number) => number
}

/** What nobody sees: zero-width marks, soft hyphens, selectors of forms, the frame of a keycap. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u20e3]+/gu
const wide = /[\uff01-\uff5e]/gu
const blanks = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63]/gu

/** One character for one: a circled or raised digit is no digit of a number, it marks an item or a note. */
const plain = (text: string): string =>
  text
    .replaceAll(wide, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll(blanks, ' ')
    .replaceAll(dashes, '-')

/** Folds a text for looking. */
export const fold = (text: string): Folded => {
  const gone = [...text.matchAll(invisible)]
  if (gone.length === 0) return { text: plain(text), at: (place) => place }
  const [parts, starts]: [string[], number[]] = [[], []]
  let from = 0
  for (const { 0: marks, index } of [...gone, { 0: '', index: text.length }]) {
    parts.push(text.slice(from, index))
    starts.push(from)
    from = index + marks.length
  }
  const at = new Uint32Array(text.length + 1)
  let place = 0
  for (const [number, part] of parts.entries())
    for (let within = 0; within < part.length; within += 1) at[place++] = (starts[number] ?? 0) + within
  const end = place
  return { text: plain(parts.join('')), at: (asked) => (asked < end ? (at[asked] ?? 0) : text.length) }
}
