import type { Given, RowOf } from '../api/operations.ts'

/** The report of a year, and what is in it. */
export type Year = Given<'reportYear'>
export type Cell = Year['cells'][number]
export type Entry = Year['entries'][number]
export type Difference = Year['chain']['differences'][number]
export type Round = NonNullable<Year['round']>
export type Version = Year['filings'][number]
export type Form = Given<'reportForm'>
export type PrintedTable = Form['tables'][number]
export type Evidence = RowOf<'reportEvidence'>
export type Text = Given<'reportText'>
export type Narrative = Text['narrative']
export type Paragraph = Narrative['preface'][number]
export type Figure = Text['figures'][number]
export type Review = Text['review']
export type Note = RowOf<'reportNotes'>
export type YearFigures = Given<'reportHistory'>['years'][number]
export type OldReport = RowOf<'oldReports'>
export type Filed = RowOf<'filedReports'>

/** Which report a screen is about. */
export interface Place {
  readonly organisation: string
  readonly year: number
}

/** A number as it is printed; nothing is a dash. */
export const printed = (value: number | null): string => {
  if (value === null) return '—'
  return String(value).includes('e')
    ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : String(value)
}
