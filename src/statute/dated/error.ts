export type DatedErrorCode = 'not-in-force' | 'no-entry' | 'not-in-order' | 'not-open'

/** Something asked of a dated rule that it does not say: a code, and one Chinese sentence on what to mend. */
export class DatedError extends Error {
  override readonly name = 'DatedError'
  readonly code: DatedErrorCode

  constructor(code: DatedErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
