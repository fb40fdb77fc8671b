import { html } from 'ghtml'
import type { AnnualReport, Problem } from '#modules/annual-report'

/** Named in full; the rest is folded away. */
const shownAtOnce = 8

const isCell = (problem: Problem, report: AnnualReport): boolean =>
  [...report.cells.keys()].some((name) => name === problem.cell)

const line = (problem: Problem, report: AnnualReport): string =>
  isCell(problem, report)
    ? html`<li><a href="#${problem.cell}">${problem.message}</a></li>`
    : html`<li>${problem.message}</li>`

const list = (problems: readonly Problem[], report: AnnualReport): string =>
  html`<ul class="plain-list">
    !${problems.map((problem) => line(problem, report)).join('')}
  </ul>`

/** What could not be read, in words, with links to the cells. */
export const unreadList = (problems: readonly Problem[], report: AnnualReport): string => {
  const total = report.cells.size
  if (problems.length === 0)
    return html`<p class="soft">三张表的 ${total} 个数全部读到，六个部分的文字也已读到。</p>`
  const [first, rest] = [problems.slice(0, shownAtOnce), problems.slice(shownAtOnce)]
  return html`<p>有 ${problems.length} 处没有读到，请核对原文；自查只核对读到的内容。</p>
    !${list(first, report)}
    !${
      rest.length === 0
        ? ''
        : html`<details>
            <summary>其余 ${rest.length} 处</summary>
            !${list(rest, report)}
          </details>`
    }`
}
