/** What the calendar cannot answer, and why. */
export type CalendarErrorCode =
  'bad-date' | 'bad-count' | 'wrong-order' | 'year-too-early' | 'year-too-late' | 'amends-unknown'

/** Something asked of the calendar that has no answer: a code, and one Chinese sentence on what to mend. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError'
  readonly code: CalendarErrorCode

  constructor(code: CalendarErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
