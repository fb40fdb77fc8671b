/** What was left out of an office file beside the words. */
export type LeftOut =
  | 'comments'
  | 'changes'
  | 'hidden'
  | 'embedded'
  | 'fields'
  | 'links'
  | 'drawings'
  | 'properties'
  | 'formulas'
  | 'names'
  | 'caches'

/** A redacted office or text file. */
export interface OfficeRedacted {
  readonly bytes: Uint8Array
  /** Texts that were to go and stand nowhere in it. */
  readonly notFound: readonly string[]
  readonly leftOut: readonly LeftOut[]
  /** Pictures that stay: nobody can look for words in them, they are to be looked at by eye. */
  readonly pictures: number
}

/** Why a file was not worked on. */
export type OfficeTrouble = 'broken' | 'too-large' | 'old-format' | 'unknown'

/** Thrown inside the process. */
export class OfficeFault extends Error {
  override readonly name = 'OfficeFault'
  readonly why: OfficeTrouble
  constructor(why: OfficeTrouble) {
    super(why)
    this.why = why
  }
}
