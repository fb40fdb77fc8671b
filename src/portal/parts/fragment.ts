import { html } from 'ghtml'
import type { PublicDocument, PublicLine, PublicSection } from '#modules/publishing'
import type { Frame } from '../frame.ts'
import { columnPath, documentPath, filePath } from '../view/addresses.ts'
import type { ColumnNode } from '../view/columns.ts'
import { relinked } from '../view/html-links.ts'
import { kindOfFile, sizeOf } from '../view/sizes.ts'
import { dayHtml } from '../view/times.ts'
import { validityWords } from '../view/validity.ts'
import { factsOf } from './document-facts.ts'

/** A list for the page of another site. Addresses are below ours. */
export interface FragmentList {
  readonly title: string
  readonly page: string
  readonly lines: readonly PublicLine[]
  /** Where the next piece of the list is. */
  readonly next: string | undefined
}

/** A word on what no longer or not yet holds. */
const markOf = ({ validity }: PublicLine): string => {
  const words = validityWords[validity]
  return words === undefined || words.tone === 'holds'
    ? ''
    : html`<span class="gongkai-mark">${words.word}</span>`
}

const lineHtml = (base: string, line: PublicLine): string =>
  html`<li class="gongkai-line">
    <a class="gongkai-title" href="${base + documentPath(line.number)}">${line.title}</a> !${markOf(line)}
    <span class="gongkai-day">!${dayHtml(line.publishedAt)}</span>
  </li>`

/** Documents of a column or a section, the newest first, with the way to all of them. */
export const listFragment = ({ site: { base } }: Frame, list: FragmentList): string =>
  html`<section
    class="gongkai"
    lang="zh-CN"
    aria-label="${list.title}"
    !${list.next === undefined ? '' : html`data-gongkai-next="${base + list.next}"`}
  >
    !${
      list.lines.length === 0
        ? '<p class="gongkai-empty">这里暂时没有公开的文件。</p>'
        : html`<ol class="gongkai-list">
            !${list.lines.map((line) => lineHtml(base, line)).join('')}
          </ol>`
    }
    <p class="gongkai-more"><a href="${base + list.page}">更多：${list.title}</a></p>
  </section>`

/** The columns of a section as a tree. */
export const columnsFragment = (
  { site: { base } }: Frame,
  { slug, name }: PublicSection,
  tree: readonly ColumnNode[],
): string => {
  const branch = (nodes: readonly ColumnNode[]): string =>
    nodes.length === 0
      ? ''
      : html`<ul class="gongkai-columns">
          !${nodes
            .map(
              ({ column: { code, title, documents }, children }) =>
                html`<li>
                  <a href="${base + columnPath({ slug, code })}">${title}</a>
                  <span class="gongkai-count">${documents} 件</span>!${branch(children)}
                </li>`,
            )
            .join('')}
        </ul>`
  return html`<nav class="gongkai" lang="zh-CN" aria-label="${name}政府信息公开栏目">!${branch(tree)}</nav>`
}

/** Addresses of ours in a text made whole: it stands on another site. */
const outward = (base: string, text: string): string =>
  relinked(text, ({ value }) => (/^\/(?!\/)/u.test(value) ? base + value : undefined))

const attachments = (base: string, { attachments: files }: PublicDocument): string =>
  files.length === 0
    ? ''
    : html`<h3 class="gongkai-heading">附件</h3>
        <ul class="gongkai-files">
          !${files
            .map(
              (file) =>
                html`<li>
                  <a href="${base + filePath(file)}">${file.name}</a>
                  <span class="gongkai-size">${kindOfFile(file.name)}，${sizeOf(file.size)}</span>
                </li>`,
            )
            .join('')}
        </ul>`

/** A public document: facts, text, files; corrections and what no longer holds are told above the text. */
export const documentFragment = (
  { site: { base } }: Frame,
  document: PublicDocument,
  publisher: string,
): string => {
  const warning = validityWords[document.validity]?.sentence
  return html`<article class="gongkai gongkai-document" lang="zh-CN">
    <h2 class="gongkai-heading">${document.title}</h2>
    <dl class="gongkai-facts">
      !${factsOf(document, publisher)
        .map(
          ([name, fact]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>!${fact.replaceAll(/ class="[^"]*"/gu, '')}</dd>
            </div>`,
        )
        .join('')}
    </dl>
    !${warning === undefined ? '' : html`<p class="gongkai-warning"><strong>${warning}</strong></p>`}
    !${document.notices.map(({ text }) => html`<p class="gongkai-notice">${text}</p>`).join('')}
    <div class="gongkai-text">!${outward(base, document.body)}</div>
    !${attachments(base, document)}
    <p class="gongkai-more"><a href="${base + documentPath(document.number)}">原文：${document.title}</a></p>
  </article>`
}

/** What stands where there is no piece: one sentence, fit for the page it is put into. */
export const fragmentNotice = (sentence: string): string =>
  html`<p class="gongkai gongkai-notice" lang="zh-CN">${sentence}</p>`
