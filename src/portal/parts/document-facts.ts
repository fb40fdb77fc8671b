import { html } from 'ghtml'
import { kindOf } from '#modules/publishing'
import type { PublicDocument } from '#modules/publishing'
import { minuteHtml } from '../view/times.ts'
import { validityStamp } from './validity.ts'

type Fact = readonly [name: string, fact: string]

const text = (name: string, value: string | null): readonly Fact[] =>
  value === null || value === '' ? [] : [[name, html`${value}`]]

const validityFact = ({ validity }: PublicDocument): readonly Fact[] => {
  const stamp = validityStamp(validity)
  return stamp === '' ? [] : [['有效性', stamp]]
}

/** Fields the register keeps: it knows the days as they are now, not as they were when the text was signed. */
const ofRegister: ReadonlySet<string> = new Set(['effectiveOn', 'expiresOn'])

/** The facts of facts.md §4 as HTML, in their order; what a document has not is left out. */
export const factsOf = (document: PublicDocument, publisher: string): readonly Fact[] => [
  ['索引号', html`${document.indexNumber}`],
  ...text('文号', document.documentNumber),
  ...text('发布机构', publisher),
  ...text('文件种类', kindOf(document.kind).title),
  ...text('主题分类', document.topics.join('、')),
  ...text('成文日期', document.dateWritten),
  ['发布日期', minuteHtml(document.publishedAt)],
  ...validityFact(document),
  ...text('施行日期', document.effectiveOn),
  ...text('有效期至', document.expiresOn),
  ['公开方式', '主动公开'],
  ...text('关键词', document.keywords.join('、')),
  ...text('来源', document.source),
  ...document.fields
    .filter(({ code }) => document.validity === 'none' || !ofRegister.has(code))
    .flatMap(({ title, text: value }) => text(title, value)),
]

/** What is known of a document, as a table of two columns of pairs; the summary over its whole width. */
export const documentFacts = (document: PublicDocument, publisher: string): string =>
  html`<dl class="document-facts">
    <div class="whole">
      <dt>名称</dt>
      <dd>${document.title}</dd>
    </div>
    !${factsOf(document, publisher)
      .map(
        ([name, fact]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>!${fact}</dd>
          </div>`,
      )
      .join('')}
    !${
      document.summary === ''
        ? ''
        : html`<div class="whole">
            <dt>内容概述</dt>
            <dd>${document.summary}</dd>
          </div>`
    }
  </dl>`
