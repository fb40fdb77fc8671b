import { html } from 'ghtml'
import type { ComparedRow } from '../view/comparison.ts'
import { percent, printed, signed, signedPercent } from '../view/numbers.ts'
import { attributes } from './attributes.ts'

/** The two sides, each as lines of a column head: 某机关, 2023 年. */
export interface Sides {
  readonly a: readonly string[]
  readonly b: readonly string[]
}

/** The remarks on single rows, each said once, beneath the table. */
const notesOf = (rows: readonly ComparedRow[]): readonly string[] => [
  ...new Set(rows.flatMap(({ note }) => (note === undefined ? [] : [note]))),
]

const footnotes = (notes: readonly string[]): string =>
  notes.map((note, index) => html`<p class="fine">注 ${index + 1}　${note}</p>`).join('')

const rowHtml = (row: ComparedRow, shares: boolean, notes: readonly string[]): string => {
  const { a, b, change, rate, share, label, unit, bracket, inner, note } = row
  const states = [bracket ? 'bracket' : '', inner ? 'inner' : '', a === 0 && b === 0 ? 'zero' : '']
  const cells = [
    printed(a),
    printed(b),
    signed(change),
    signedPercent(rate),
    ...(shares ? [percent(share.a), percent(share.b)] : []),
  ]
  return html`<tr!${attributes({ class: states.filter((each) => each !== '').join(' ') })}>
    <th scope="row">${label}!${unit === '件' ? '' : html`（${unit}）`}!${note === undefined ? '' : html`<sup>注 ${notes.indexOf(note) + 1}</sup>`}</th>
    !${cells.map((cell) => html`<td>${cell}</td>`).join('')}
  </tr>`
}

const heads = (sides: Sides, shares: boolean): readonly (readonly string[])[] => [
  sides.a,
  sides.b,
  ['增减'],
  ['增减幅度'],
  ...(shares
    ? [
        ['占办结', '（前）'],
        ['占办结', '（后）'],
      ]
    : []),
]

/** Lines of two reports beside each other, with change and rate; `shares` adds the part of all settled. */
export const comparisonTable = (
  caption: string,
  rows: readonly ComparedRow[],
  sides: Sides,
  shares: boolean,
): string => {
  const notes = notesOf(rows)
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
      <table class="ledger comparison">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            !${heads(sides, shares)
              .map(
                (lines) =>
                  html`<th scope="col">!${lines.map((line) => html`<span>${line}</span>`).join(' ')}</th>`,
              )
              .join('')}
          </tr>
        </thead>
        <tbody>
          !${rows.map((row) => rowHtml(row, shares, notes)).join('')}
        </tbody>
      </table>
    </div>
    <p class="scroll-hint" aria-hidden="true">表格可以左右滑动</p>
    !${footnotes(notes)}`
}
