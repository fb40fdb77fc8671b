import type { Given, RowOf } from '../../api/operations.ts'

/** Table 3 of a period. */
export type Table3 = Given<'requestStatistics'>
export type Line = Table3['lines'][number]
/** Who has how much to do. */
export type Load = RowOf<'requestLoad'>
/** A due date that moved. */
export type Move = RowOf<'requestMoves'>
/** What is due, or was answered, on a day. */
export type Entry = RowOf<'requestCalendar'>
