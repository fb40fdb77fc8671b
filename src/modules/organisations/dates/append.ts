import type { LocalDate } from '#statute/calendar'
import type { Dated } from './span.ts'

/** What becomes of a timeline when something new begins on a day. */
export interface Append<Row> {
  /** Ends on that day. */
  readonly cut: Row | undefined
  /** Began that very day and is put right: the new takes its place. */
  readonly replaced: Row | undefined
}

/**
 * Where the new goes in a timeline of which one row holds at a time. Nothing when something recorded already begins
 * later: history is written forwards, so that what was true between two records never changes by a third.
 */
export const appendAt = <Row extends Dated>(
  rows: readonly Row[],
  from: LocalDate,
): Append<Row> | undefined => {
  const last = rows.toSorted((a, b) => (a.valid_from < b.valid_from ? -1 : 1)).at(-1)
  if (last === undefined) return { cut: undefined, replaced: undefined }
  if (last.valid_from > from) return undefined
  if (last.valid_from === from) return { cut: undefined, replaced: last }
  return { cut: last.valid_until > from ? last : undefined, replaced: undefined }
}
