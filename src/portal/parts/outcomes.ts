import { html } from 'ghtml'
import type { Outcome } from '../view/outcomes.ts'
import { hasOutcomes } from '../view/outcomes.ts'
import { percent, printed } from '../view/numbers.ts'

/** The chart in words, for those who do not see it. */
const inWords = (outcomes: readonly Outcome[]): string =>
  outcomes
    .filter(({ count }) => count !== null && count > 0)
    .map(({ label, count }) => `${label} ${printed(count)} 件`)
    .join('，')

const outcomesTable = (outcomes: readonly Outcome[]): string =>
  html`<table class="ledger">
    <thead>
      <tr>
        <th scope="col">办理结果</th>
        <th scope="col">件数</th>
        <th scope="col">占办结</th>
      </tr>
    </thead>
    <tbody>
      !${outcomes
        .map(
          ({ label, count, share }) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td>${printed(count)}</td>
              <td>${percent(share)}</td>
            </tr>`,
        )
        .join('')}
    </tbody>
  </table>`

/** How requests ended: a chart and its numbers, or a sentence when there were none. */
export const outcomesFigure = (outcomes: readonly Outcome[], chart: string, narrow: string): string =>
  hasOutcomes(outcomes)
    ? html`<figure class="outcomes">
        <figcaption>申请的办理结果</figcaption>
        <picture>
          <source media="(width < 40rem)" srcset="${narrow}" width="360" height="300" />
          <img src="${chart}" alt="${inWords(outcomes)}" width="560" height="300" loading="lazy" />
        </picture>
        !${outcomesTable(outcomes)}
      </figure>`
    : '<p class="soft">本年没有办理政府信息公开申请，因此没有办理结果可以统计。</p>'
