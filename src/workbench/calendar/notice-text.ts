/** What somebody types from the printed notice. */
export interface TypedNotice {
  readonly year: number
  readonly document: string
  readonly issued: string
  readonly source: string
  readonly daysOff: string
  readonly workdays?: string
}

const day = 24 * 60 * 60 * 1000
const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The days of a line: one date, or from one to another (至). What is no date is handed on for the server to name. */
const daysOfLine = (line: string): readonly string[] => {
  const [first = '', last = first] = line.split(/\s*[至到~～—]+\s*/u)
  const [start, end] = [Date.parse(first), Date.parse(last)]
  if (Number.isNaN(start) || Number.isNaN(end) || end < start || end - start > 31 * day) return [line]
  return Array.from({ length: (end - start) / day + 1 }, (_, index) => isoOf(start + index * day))
}

/** The days of several lines, commas and blanks between them alike. */
export const daysOf = (text: string): readonly string[] =>
  text
    .replaceAll(/\s*([至到~～—]+)\s*/gu, '$1')
    .split(/[\s,，、;；]+/u)
    .filter((line) => line !== '')
    .flatMap(daysOfLine)

/** A notice as the server reads it: JSON. */
export const noticeText = ({ year, document, issued, source, daysOff, workdays = '' }: TypedNotice): string =>
  JSON.stringify({
    year,
    document,
    issued,
    source,
    daysOff: daysOf(daysOff),
    workdays: daysOf(workdays),
  })
