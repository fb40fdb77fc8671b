/** What kind of no it is; a face translates it: http to a status, the command line to an exit code. */
export type RefusalKind =
  | 'bad-request'
  | 'signed-out'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'too-large'
  | 'unsupported'
  | 'invalid'
  | 'too-many'
  | 'unavailable'

/** Which field of what was sent in is wrong, and what to mend: by its path, `contact.phone`. */
export type FieldProblems = Readonly<Record<string, string>>

/**
 * Something asked for that is refused for a reason with a name: expected, told to the person, never a defect.
 * `code` is stable and for programs; `message` is the title and `detail` what to do, both Chinese sentences.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: RefusalKind
  readonly code: string
  readonly detail: string
  readonly fields: FieldProblems

  constructor(kind: RefusalKind, code: string, title: string, detail: string, fields: FieldProblems = {}) {
    super(title)
    this.kind = kind
    this.code = code
    this.detail = detail
    this.fields = fields
  }
}
