import { html } from 'ghtml'
import type { AnnualReport, Edit } from '#modules/annual-report'
import type { OfferedRepair } from '#modules/report-desk'
import { cellAnchor } from '../view/paths.ts'
import { whereOf } from './figure-cell.ts'

/** The form that carries the report from the page back to the server; buttons elsewhere belong to it. */
export const carryForm = (json: string): string =>
  html`<form id="carry" method="post" action="/check/word" enctype="multipart/form-data">
    <input type="hidden" name="report" value="${json}" />
  </form>`

const editHtml = ({ cell, from, to }: Edit, report: AnnualReport): string =>
  html`<li>
    <a href="#${cellAnchor(cell)}">${whereOf(report, cell)}</a>由 <del>${from ?? '空白'}</del> 改为
    <ins>${to}</ins>
  </li>`

const outcome = (errorsLeft: number): string =>
  errorsLeft === 0
    ? '这样改，就没有应更正的问题了。'
    : `这样改，表格各数相符，另有 ${errorsLeft} 处仍应更正。`

const repairHtml = (repair: OfferedRepair, index: number, report: AnnualReport): string =>
  html`<li class="repair">
    <h3>办法 ${index + 1}</h3>
    <div>
      <ul class="edits">
        !${repair.edits.map((edit) => editHtml(edit, report)).join('')}
      </ul>
      <p class="soft">${repair.why.replace(/。?$/u, '。')}${outcome(repair.errorsLeft)}</p>
    </div>
    <button class="button" type="submit" form="carry" name="repair" value="${index}">
      下载更正后的 Word<span class="visually-hidden">（办法 ${index + 1}）</span>
    </button>
  </li>`

const nothing = (tablesFail: boolean): string =>
  tablesFail
    ? '<p>表格里的数对不上，但是没有找到改动少而可信的办法，请对照台账逐格核实。</p>'
    : '<p class="soft">表格各数之间的勾稽关系成立，不需要改数。</p>'

/** The ways to make the tables add up, as choices; `tablesFail` says whether they do not today. */
export const repairsList = (
  repairs: readonly OfferedRepair[],
  report: AnnualReport,
  tablesFail: boolean,
): string =>
  repairs.length === 0
    ? nothing(tablesFail)
    : html`<p>
          下面每个办法都能让表格的各项等式同时成立，改动最少、最常见的在前。请对照台账选一个；哪个都不对的，请自行核实后改正。
        </p>
        <ol class="repairs">
          !${repairs.map((repair, index) => repairHtml(repair, index, report)).join('')}
        </ol>`
