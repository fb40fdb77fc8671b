import { html } from 'ghtml'
import type { PageName, PublicLine } from '#modules/publishing'
import { documentPath } from '../view/addresses.ts'
import { dayHtml } from '../view/times.ts'
import { validityStamp } from './validity.ts'

const named = ({ number, title }: PageName): string =>
  html`<li><a href="${documentPath(number)}">${title}</a></li>`

const beside = (line: PublicLine, interpretations: readonly PageName[]): string => {
  if (interpretations.length > 0)
    return html`<div class="policy-beside">
      <p class="policy-label">解读</p>
      <ul>
        !${interpretations.map((one) => named(one)).join('')}
      </ul>
    </div>`
  return line.kind === 'interpretation' || line.kind === 'clean-up-result'
    ? ''
    : '<p class="policy-beside soft">暂无解读</p>'
}

const row = (line: PublicLine, interpretations: readonly PageName[]): string =>
  html`<li class="policy">
    <div class="policy-stamp">!${validityStamp(line.validity)}</div>
    <div>
      <h3><a href="${documentPath(line.number)}">${line.title}</a></h3>
      <p class="line-more">
        !${line.documentNumber === null ? '' : html`<span>${line.documentNumber}</span>`}
        !${line.dateWritten === null ? '' : html`<span>成文 ${line.dateWritten}</span>`}
        <span>发布 !${dayHtml(line.publishedAt)}</span>
      </p>
    </div>
    !${beside(line, interpretations)}
  </li>`

/** Policy documents with their validity before and their interpretations beside them. */
export const policyRows = (
  lines: readonly PublicLine[],
  interpretations: ReadonlyMap<string, readonly PageName[]>,
): string =>
  html`<ol class="policies">
    !${lines.map((line) => row(line, interpretations.get(line.document) ?? [])).join('')}
  </ol>`
