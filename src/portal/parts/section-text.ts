import { html } from 'ghtml'
import { itemsOf } from '#modules/annual-report'
import type { NumberedFinding } from '../view/marks.ts'
import { findingAnchor } from '../view/paths.ts'

/** Where a quoted passage stands in a text; findings shorten long ones with … in the middle. */
const placeOf = (text: string, quote: string): readonly [start: number, end: number] | undefined => {
  const pieces = quote.split('…').filter((piece) => piece !== '')
  const start = text.indexOf(pieces[0] ?? '')
  const last = pieces.at(-1) ?? ''
  const end = text.indexOf(last, start)
  return pieces.length === 0 || start < 0 || end < 0 ? undefined : [start, end + last.length]
}

/** A paragraph in which the words a finding quotes are marked and lead to it. */
const markedText = (text: string, findings: readonly NumberedFinding[]): string => {
  const [first] = findings
    .flatMap(({ quote = '', number }) => {
      const place = placeOf(text, quote)
      return place === undefined ? [] : [{ number, start: place[0], end: place[1] }]
    })
    .toSorted((one, other) => one.start - other.start)
  if (first === undefined) return html`${text}`
  const { number, start, end } = first
  const link = html`<a href="#${findingAnchor(number)}">${text.slice(start, end)}<sup>${number}</sup></a>`
  const rest = findings.filter((finding) => finding.number !== number)
  return html`${text.slice(0, start)}<mark>!${link}</mark>!${markedText(text.slice(end), rest)}`
}

const heading = /^[（(][一二三四五六七八九十]{1,3}[）)]/u

/** The words of a part, one paragraph a line; its sub-items （一）（二）… as headings of a level. */
export const sectionText = (text: string, findings: readonly NumberedFinding[], level: number): string => {
  const titles = new Set(itemsOf(text).map(({ number, title }) => `${number}${title}`))
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) =>
      heading.test(line) && titles.has(line.trim())
        ? html`<h!${level}>!${markedText(line, findings)}</h!${level}>`
        : html`<p>!${markedText(line, findings)}</p>`,
    )
    .join('\n')
}
