/** What is looked for in every case: nobody's name and nobody's number. */
export const name = '欧阳明昊'
export const mobile = '13900004567'
export const withheld = [name, mobile] as const

/** A place a withheld text can hide in. */
export interface HidingPlace {
  readonly called: string
  readonly file: string
  readonly make: () => Promise<Uint8Array> | Uint8Array
  /** What of the withheld it hides; both where nothing is said. */
  readonly hides?: readonly string[]
  /** What is seen is written in code, so that nothing is put in its place: reading again is what keeps it in. */
  readonly refused?: true
}

/** Characters one by one. */
export const signsOf = (text: string): readonly string[] => Array.from(text)
