/** A text folded for looking, with the way back. */
export interface Folded {
  /** Digits and letters at their plain width; invisible characters gone. */
  readonly text: string
  /** For every place of the folded text, where it was; one more for the end. */
  readonly at: readonly number[]
}

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u

/** Full-width and circled forms as plain ones, one character each: lengths stay, so that places can be told. */
const plain = (character: string): string => {
  const folded = character.normalize('NFKC')
  return folded.length === 1 ? folded : character
}

export const fold = (text: string): Folded => {
  const at: number[] = []
  let folded = ''
  for (let place = 0; place < text.length; place += 1) {
    const character = text[place] ?? ''
    if (invisible.test(character)) continue
    folded += plain(character)
    at.push(place)
  }
  at.push(text.length)
  return { text: folded, at }
}
