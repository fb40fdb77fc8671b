import { html } from 'ghtml'
import { decisionOf } from '#statute/decisions'
import type { DecisionKind } from '#statute/decisions'
import type { PublicDecision } from '#modules/reuse'
import type { Frame } from '../frame.ts'
import { layout } from '../parts/layout.ts'
import { pager } from '../parts/pager.ts'
import { decisionsPath, withQuery } from '../view/addresses.ts'

/** What the log of decisions shows. */
export interface DecisionsView {
  readonly decision: DecisionKind | undefined
  readonly year: number | undefined
  readonly rows: readonly PublicDecision[]
  readonly next: string | undefined
  readonly choices: { readonly years: readonly number[]; readonly decisions: readonly DecisionKind[] }
  /** Whether it is a page behind the first. */
  readonly behind: boolean
}

const addressOf = ({ decision, year }: Pick<DecisionsView, 'decision' | 'year'>, after?: string): string =>
  withQuery(decisionsPath, { decision, year, after })

const option = (value: string, title: string, chosen: boolean): string =>
  html`<option value="${value}" !${chosen ? 'selected' : ''}>${title}</option>`

const form = ({ decision, year, choices }: DecisionsView): string =>
  html`<form class="filter" action="${decisionsPath}" method="get">
    <p class="wide">
      <label for="decision">处理结果</label>
      <select id="decision" name="decision">
        <option value="">全部</option>
        !${choices.decisions.map((kind) => option(kind, decisionOf(kind).title, kind === decision)).join('')}
      </select>
    </p>
    <p>
      <label for="year">答复年份</label>
      <select id="year" name="year">
        <option value="">全部</option>
        !${choices.years.map((each) => option(String(each), `${each} 年`, each === year)).join('')}
      </select>
    </p>
    <p><button class="button" type="submit">筛选</button></p>
  </form>`

const monthText = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

const rowHtml = ({
  number,
  organisation,
  receivedMonth,
  decidedMonth,
  title,
  articles,
  summary,
}: PublicDecision): string =>
  html`<li>
    <h2>${summary}</h2>
    <p>
      <strong>${title}</strong>
      <span class="fine">${articles.join('、')}</span>
    </p>
    <p class="fine">
      ${number}　${organisation}　${monthText(receivedMonth)}收到，${monthText(decidedMonth)}答复
    </p>
  </li>`

const list = ({ rows }: DecisionsView): string =>
  rows.length === 0
    ? '<p class="empty">没有符合条件的答复，请放宽条件再试。</p>'
    : html`<ol class="decisions">
        !${rows.map(rowHtml).join('')}
      </ol>`

/** 答复目录: what was asked for and what came of it, without anybody who asked. */
export const decisionsPage = (frame: Frame, view: DecisionsView): string =>
  layout(frame, {
    title: '依申请公开答复目录',
    description: '依申请公开的答复：申请了什么信息、怎样处理、依据什么，没有申请人的信息。',
    path: decisionsPath,
    at: '/request',
    trail: [{ href: '/request', text: '依申请公开' }],
    tags: [
      ['ColumnName', '依申请公开答复目录'],
      ['ColumnDescription', '依申请公开的答复：申请了什么信息、怎样处理、依据什么'],
      ['ColumnKeywords', '依申请公开,答复,政府信息公开'],
      ['ColumnType', '依申请公开'],
    ],
    body: html`<h1>依申请公开答复目录</h1>
      <p class="lead">申请了什么信息、怎样处理、依据哪一条。概述由机关编写，不含申请人和第三方的任何信息。</p>
      !${form(view)}!${list(view)}
      !${pager({
        next: view.next === undefined ? undefined : addressOf(view, view.next),
        first: view.behind ? addressOf(view) : undefined,
      })}`,
  })
