import { html } from 'ghtml'
import type { FoundDocument } from '#modules/publishing'
import { kindOf } from '#modules/publishing'
import { documentPath } from '../view/addresses.ts'
import { dayHtml } from '../view/times.ts'
import { piecesHtml } from './pieces.ts'
import { validityStamp } from './validity.ts'

const passageHtml = ({ passage }: FoundDocument): string => {
  if (passage === undefined) return ''
  const { attachment, pieces } = passage
  const from = attachment === undefined ? '' : html`<b>附件：</b>`
  return html`<p class="hit-passage">!${from}!${piecesHtml(pieces)}</p>`
}

const hitHtml = (found: FoundDocument, nameOf: ((id: string) => string | undefined) | undefined): string => {
  const besides = [
    nameOf?.(found.organisation) ?? '',
    kindOf(found.kind).title,
    found.documentNumber ?? '',
  ].filter((each) => each !== '')
  return html`<li class="line hit">
    <div>
      <p class="line-title">
        <a href="${documentPath(found.number)}">!${piecesHtml(found.titlePieces)}</a>
        !${validityStamp(found.validity)}
      </p>
      !${passageHtml(found)}
      <p class="line-more">!${besides.map((each) => html`<span>${each}</span>`).join('')}</p>
    </div>
    <p class="line-day">!${dayHtml(found.publishedAt)}</p>
  </li>`
}

/** What was found, each with the passage that shows why. `nameOf`: where documents of several bodies stand together. */
export const hits = (
  rows: readonly FoundDocument[],
  nameOf: ((organisation: string) => string | undefined) | undefined,
): string =>
  html`<ol class="lines">
    !${rows.map((row) => hitHtml(row, nameOf)).join('')}
  </ol>`
