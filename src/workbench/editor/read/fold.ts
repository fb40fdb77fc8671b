/** A stretch nothing changed in, as it is shown: whole, or its ends with how many characters lie between. */
export interface Folded {
  readonly head: string
  /** Characters left out; 0 where all is shown. */
  readonly hidden: number
  readonly tail: string
}

const around = 80
const worthwhile = 240

/** Shortens what did not change, so that what did is seen. A character is a code point. */
export const fold = (text: string): Folded => {
  const all = [...text]
  if (all.length <= worthwhile) return { head: text, hidden: 0, tail: '' }
  return {
    head: all.slice(0, around).join(''),
    hidden: all.length - 2 * around,
    tail: all.slice(-around).join(''),
  }
}
