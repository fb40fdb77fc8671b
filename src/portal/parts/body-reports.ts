import { html } from 'ghtml'
import type { Shelf } from '../shelf.ts'
import { titleOf } from '../shelf.ts'
import { reportPath } from '../view/paths.ts'

/** The annual reports of a body that are shown cell by cell; nothing where there are none. */
export const bodyReports = ({ entries }: Shelf, name: string): string => {
  const own = entries.filter(({ report }) => report.organisation === name)
  return own.length === 0
    ? ''
    : html`<ul class="sub-columns">
        !${own
          .map(
            ({ id, report }) =>
              html`<li>
                <a href="${reportPath(id)}">${titleOf(report)}</a><span class="filling">逐格核对</span>
              </li>`,
          )
          .join('')}
      </ul>`
}
