import { html } from 'ghtml'
import type { AnnualReport } from '#modules/annual-report'
import type { NumberedFinding } from '../view/marks.ts'
import { cellsToShow } from '../view/marks.ts'
import { cellAnchor, findingAnchor } from '../view/paths.ts'
import { whereOf } from './figure-cell.ts'
import { severityStamp } from './stamp.ts'

/** Links to the first few show where to look. */
const mostCells = 6

const cellLinks = (finding: NumberedFinding, report: AnnualReport): string => {
  const worth = cellsToShow(finding, report)
  const shown = worth.slice(0, mostCells)
  if (shown.length === 0) return ''
  const links = shown.map(
    (cell) => html`<li><a href="#${cellAnchor(cell)}">${whereOf(report, cell)}</a></li>`,
  )
  const rest = worth.length - shown.length
  return html`<ul class="finding-cells">
    !${links.join('')}!${rest > 0 ? html`<li>另有 ${rest} 格，表中已标出</li>` : ''}
  </ul>`
}

const findingHtml = (finding: NumberedFinding, report: AnnualReport): string =>
  html`<li id="${findingAnchor(finding.number)}" class="finding">
    <p class="finding-mark">
      <span class="finding-number"><span class="visually-hidden">核对意见</span>${finding.number}</span>
      !${severityStamp(finding.severity)}
    </p>
    <div>
      <p class="finding-message">${finding.message}</p>
      !${cellLinks(finding, report)}
      <p class="fine">依据：${finding.basis}</p>
    </div>
  </li>`

/** The findings in full, each with its basis and links to its cells. */
export const findingsList = (findings: readonly NumberedFinding[], report: AnnualReport): string =>
  findings.length === 0
    ? ''
    : html`<ol class="findings">
        !${findings.map((finding) => findingHtml(finding, report)).join('')}
      </ol>`
