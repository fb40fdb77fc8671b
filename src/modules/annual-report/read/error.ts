export type ReadErrorCode = 'empty' | 'too-large' | 'binary' | 'unsupported' | 'not-a-report' | 'bad-json'

/** Input that cannot be read at all. `message` is one Chinese sentence that says what to do. */
export class ReadError extends Error {
  readonly code: ReadErrorCode
  constructor(code: ReadErrorCode, message: string) {
    super(message)
    this.name = 'ReadError'
    this.code = code
  }
}
