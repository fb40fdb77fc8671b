import { html } from 'ghtml'
import type { LibraryChoices, LibraryFilter, PageName, PublicList, Validity } from '#modules/publishing'
import { kindOf, libraryKinds, validities } from '#modules/publishing'
import type { Frame } from '../frame.ts'
import { layout } from '../parts/layout.ts'
import { pager } from '../parts/pager.ts'
import { policyRows } from '../parts/policy-rows.ts'
import { withQuery } from '../view/addresses.ts'

/** What the policy library shows. */
export interface LibraryView {
  readonly filter: LibraryFilter
  readonly choices: LibraryChoices
  readonly list: PublicList
  readonly interpretations: ReadonlyMap<string, readonly PageName[]>
  /** Whether it is a page behind the first. */
  readonly behind: boolean
}

type Choice = readonly [value: string, title: string]

const path = '/policies'

const addressOf = ({ kind, validity, year, topic, text }: LibraryFilter, after?: string): string =>
  withQuery(path, { q: text, kind, validity, year, topic, after })

const select = (
  name: string,
  label: string,
  chosen: string | undefined,
  choices: readonly Choice[],
): string =>
  html`<p>
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      <option value="">全部</option>
      !${choices
        .map(
          ([value, title]) =>
            html`<option value="${value}" !${value === chosen ? 'selected' : ''}>${title}</option>`,
        )
        .join('')}
    </select>
  </p>`

const shownValidities: readonly Validity[] = ['in-force', 'pending', 'lapsed', 'repealed']

const form = ({ filter, choices }: LibraryView): string =>
  html`<form class="filter" action="${path}" method="get">
    <p class="wide">
      <label for="q">标题、文号里的词</label>
      <input id="q" name="q" type="search" value="${filter.text ?? ''}" maxlength="100" autocomplete="off" />
    </p>
    !${select(
      'kind',
      '种类',
      filter.kind,
      libraryKinds.map((kind) => [kind, kindOf(kind).title]),
    )}
    !${select(
      'validity',
      '有效性',
      filter.validity,
      shownValidities.map((one) => [one, validities[one]]),
    )}
    !${select(
      'year',
      '发布年份',
      String(filter.year ?? ''),
      choices.years.map((year) => [String(year), `${year} 年`]),
    )}
    !${select(
      'topic',
      '主题分类',
      filter.topic,
      choices.topics.map((topic) => [topic, topic]),
    )}
    <p><button class="button" type="submit">筛选</button></p>
  </form>`

const isEmpty = (filter: LibraryFilter): boolean => addressOf(filter) === path

const count = ({ filter, choices }: LibraryView): string =>
  html`<p class="fine" role="status">
    ${isEmpty(filter) ? '共' : '符合条件的有'} ${choices.documents}
    件。!${isEmpty(filter) ? '' : html`<a href="${path}">清除条件</a>`}
  </p>`

/** 政策文件库: regulations, normative documents and their interpretations, with what they can be narrowed by. */
export const policiesPage = (frame: Frame, view: LibraryView): string => {
  const { filter, list, interpretations, behind } = view
  return layout(frame, {
    title: '政策文件库',
    description: '规章、行政规范性文件和政策解读，按种类、有效性、年份、主题查找，标明是否有效。',
    path,
    tags: [
      ['ColumnName', '政策文件库'],
      ['ColumnDescription', '规章、行政规范性文件和政策解读'],
      ['ColumnKeywords', '政策文件,行政规范性文件,政策解读,有效性'],
      ['ColumnType', '政策文件'],
    ],
    body: html`<h1>政策文件库</h1>
      <p class="lead">规章、行政规范性文件和它们的解读。每份文件都标明现在是否有效。</p>
      !${form(view)}!${count(view)}
      !${list.rows.length === 0 ? '<p class="empty">没有符合条件的文件，请放宽条件再试。</p>' : policyRows(list.rows, interpretations)}
      !${pager({
        next: list.next === undefined ? undefined : addressOf(filter, list.next),
        first: behind ? addressOf(filter) : undefined,
      })}`,
  })
}
