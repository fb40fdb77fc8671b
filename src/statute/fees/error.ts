/** A quantity nobody can charge for: one Chinese sentence on what to mend. */
export class FeeError extends Error {
  override readonly name = 'FeeError'
  readonly code = 'bad-quantity'
}
