import { html } from 'ghtml'
import { writeFormats } from '#modules/annual-report'
import { reportFormats } from '#modules/report-filing'
import { csvFormat } from '../view/report-csv.ts'
import { reportPath } from '../view/paths.ts'

/** Every form a report can be taken away in. */
export const downloads = (id: string): string =>
  html`<ul class="downloads">
    !${Object.values({ ...writeFormats, pdf: reportFormats.pdf, csv: csvFormat })
      .map(
        ({ extension, name }) =>
          html`<li><a href="${reportPath(id)}/report${extension}" download>${name}</a></li>`,
      )
      .join('')}
  </ul>`
