import { html } from 'ghtml'
import type { PageName, PublicLine } from '#modules/publishing'
import { documentPath } from '../view/addresses.ts'
import { dayHtml } from '../view/times.ts'
import { validityStamp } from './validity.ts'

export interface ListedWith {
  /** Interpretations by what they interpret. */
  readonly interpretations?: ReadonlyMap<string, readonly PageName[]>
  /** What a body is called, where documents of several stand together. */
  readonly nameOf?: (organisation: string) => string | undefined
  /** Words to be marked in titles and summaries. */
  readonly mark?: (text: string) => string
  /** Summaries are shown. */
  readonly summaries?: boolean
}

const plain = (text: string): string => html`${text}`

/** Only what no longer or not yet holds wants a word in a list. */
const stampOf = ({ validity }: PublicLine): string => (validity === 'in-force' ? '' : validityStamp(validity))

const besides = (line: PublicLine, { nameOf, interpretations }: ListedWith): string => {
  const pieces = [
    html`${nameOf?.(line.organisation) ?? ''}`,
    html`${line.documentNumber ?? ''}`,
    ...(interpretations?.get(line.document) ?? []).map(
      ({ number, title }) =>
        html`<a href="${documentPath(number)}" title="${title}"
          >解读<span class="visually-hidden">：${title}</span></a
        >`,
    ),
  ].filter((piece) => piece !== '')
  return pieces.length === 0
    ? ''
    : `<p class="line-more">${pieces.map((one) => `<span>${one}</span>`).join('')}</p>`
}

const lineHtml = (line: PublicLine, listed: ListedWith): string => {
  const mark = listed.mark ?? plain
  return html`<li class="line">
    <div>
      <p class="line-title">
        <a href="${documentPath(line.number)}">!${mark(line.title)}</a> !${stampOf(line)}
      </p>
      !${listed.summaries === true && line.summary !== '' ? html`<p class="line-summary">!${mark(line.summary)}</p>` : ''}
      !${besides(line, listed)}
    </div>
    <p class="line-day">!${dayHtml(line.publishedAt)}</p>
  </li>`
}

/** Documents under each other, the title first and the day beside it. */
export const documentList = (lines: readonly PublicLine[], listed: ListedWith = {}): string =>
  html`<ol class="lines">
    !${lines.map((line) => lineHtml(line, listed)).join('')}
  </ol>`
