/**
 * A cell of CSV. One that a spreadsheet would take for a formula begins with an apostrophe instead: a title is text,
 * whatever it begins with.
 */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as CSV by RFC 4180, with the mark by which spreadsheets know UTF-8. */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map((value) => (value === null ? '' : cell(String(value)))).join(',')).join('\r\n')}\r\n`
