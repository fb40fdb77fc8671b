import type { Trouble } from './tasks.ts'

/** Thrown inside the process: the document is at fault, not the program. */
export class PdfTrouble extends Error {
  override readonly name = 'PdfTrouble'
  readonly why: Trouble
  constructor(why: Trouble) {
    super(why)
    this.why = why
  }
}
