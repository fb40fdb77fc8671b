import { html } from 'ghtml'
import type { PageName, PublicDocument, PublicSection } from '#modules/publishing'
import type { Frame } from '../frame.ts'
import { attachmentList } from '../parts/attachments.ts'
import { documentFacts } from '../parts/document-facts.ts'
import { layout } from '../parts/layout.ts'
import { noticeList, strips } from '../parts/notices.ts'
import type { Crumb, Tag } from '../parts/page.ts'
import { qrCode } from '../parts/qr-code.ts'
import { columnPath, documentPath, sectionPath } from '../view/addresses.ts'
import type { Thing } from '../view/json-ld.ts'
import { documentThing, wayThing } from '../view/json-ld.ts'
import { minuteHtml, minuteOf } from '../view/times.ts'

/** A document with the section it stands in, and which of its files can be read as text. */
export interface DocumentView {
  readonly document: PublicDocument
  readonly section: PublicSection | undefined
  readonly readable: ReadonlySet<string>
}

/** What 国办秘函〔2019〕19号 asks of a page with a text, the tags of its column with it. */
const tagsOf = (frame: Frame, { document, section }: DocumentView): readonly Tag[] => {
  const column = document.path.at(-1)?.title ?? ''
  return [
    ['ArticleTitle', document.title],
    ['PubDate', minuteOf(document.publishedAt)],
    ['ContentSource', document.source ?? section?.name ?? frame.facts.name],
    ['Keywords', [...document.keywords, ...document.topics].join(',')],
    ['Description', document.summary],
    ['Url', frame.site.base + documentPath(document.number)],
    ['ColumnName', column],
    [
      'ColumnDescription',
      document.columnDescription === '' ? `${section?.name ?? ''}${column}` : document.columnDescription,
    ],
    ['ColumnKeywords', column],
    ['ColumnType', document.columnType],
  ]
}

/** The way to a document: its body, its columns. */
const trailOf = ({ document, section }: Pick<DocumentView, 'document' | 'section'>): readonly Crumb[] =>
  section === undefined
    ? []
    : [
        { href: sectionPath(section.slug), text: section.name },
        ...document.path.map(({ code, title }) => ({
          href: columnPath({ slug: section.slug, code }),
          text: title,
        })),
      ]

const thingsOf = ({ site: { base } }: Frame, view: DocumentView): readonly Thing[] => {
  const { document, section } = view
  const here = { href: documentPath(document.number), text: document.title }
  return [documentThing(base, document, section), wayThing(base, [...trailOf(view), here])]
}

const linked = (id: string, title: string, pages: readonly PageName[]): string =>
  pages.length === 0
    ? ''
    : html`<section class="linked" aria-labelledby="${id}">
        <h2 id="${id}">${title}</h2>
        <ul>
          !${pages.map((page) => html`<li><a href="${documentPath(page.number)}">${page.title}</a></li>`).join('')}
        </ul>
      </section>`

const neighbour = (label: string, page: PageName | undefined): string =>
  page === undefined
    ? ''
    : html`<li>
        <span class="soft">${label}</span><a href="${documentPath(page.number)}">${page.title}</a>
      </li>`

const neighbours = ({ newer, older }: PublicDocument): string =>
  newer === undefined && older === undefined
    ? ''
    : html`<nav class="neighbours" aria-label="同栏目的文件">
        <ul>
          !${neighbour('上一篇', newer)}!${neighbour('下一篇', older)}
        </ul>
      </nav>`

const byline = ({ document, section }: DocumentView): string =>
  html`<p class="byline">
    <span>发布时间：!${minuteHtml(document.publishedAt)}</span>
    <span>来源：${document.source ?? section?.name ?? ''}</span>
    !${document.changedAt === document.publishedAt ? '' : html`<span>更新时间：!${minuteHtml(document.changedAt)}</span>`}
  </p>`

/** What the digest is of: what was signed here, or what was moved in and by whom that was approved. */
const digestLines = ({ document: { digest, movedIn }, section }: DocumentView): string => {
  const sum = html`<span class="digest">${digest}</span>`
  if (movedIn === undefined) return html`<p class="fine">签发内容的国密 SM3 摘要：!${sum}</p>`
  const { approvedAt, publishedAt, address } = movedIn
  return html`<p class="fine">迁入内容的国密 SM3 摘要：!${sum}</p>
    <p class="fine">
      ${section?.name ?? '本机关'}于 !${minuteHtml(approvedAt)}
      批准从原网站迁入。原网站发布时间：!${minuteHtml(publishedAt)}!${address === null ? '' : html`，原地址：<span class="digest">${address}</span>`}
    </p>`
}

const end = (frame: Frame, view: DocumentView): string => {
  const address = frame.site.base + documentPath(view.document.number)
  return html`<footer class="document-end">
    !${qrCode(address, '本页网址的二维码')}
    <div>
      <p class="fine">本页网址：${address}</p>
      !${digestLines(view)}
    </div>
  </footer>`
}

/** The page of a public document. */
export const documentPage = (frame: Frame, view: DocumentView): string => {
  const { document, section, readable } = view
  return layout(frame, {
    title: document.title,
    description: document.summary === '' ? document.title : document.summary,
    path: documentPath(document.number),
    at: '/disclosure',
    tags: tagsOf(frame, view),
    trail: trailOf(view),
    things: thingsOf(frame, view),
    aloud: true,
    body: html`<article class="document">
      !${documentFacts(document, section?.name ?? '')}
      <header class="document-head">
        <h1>${document.title}</h1>
        !${document.documentNumber === null ? '' : html`<p class="document-number">${document.documentNumber}</p>`}
        !${byline(view)}
      </header>
      !${strips(document)}!${noticeList(document)}
      <div class="text" data-aloud>!${document.body}</div>
      !${attachmentList(document.attachments, readable)}
      !${linked('interpretations', '政策解读', document.interpretations)}
      !${linked('interprets', '解读的文件', document.interprets)} !${neighbours(document)}!${end(frame, view)}
    </article>`,
  })
}

/** What is left of a document that was taken away: that it was, when and why; what stands in its place. */
export const withdrawnPage = (frame: Frame, view: Pick<DocumentView, 'document' | 'section'>): string => {
  const { document, section } = view
  const { replacedBy, indexNumber, notices, changedAt } = document
  return layout(frame, {
    title: '文件已经撤回',
    description: `索引号为 ${indexNumber} 的文件已经撤回，不再公开。`,
    path: documentPath(document.number),
    at: '/disclosure',
    trail: trailOf(view),
    body: html`<div class="withdrawn">
      <h1>这份文件已经撤回</h1>
      <p class="lead">
        索引号 ${indexNumber}，${section === undefined ? '' : `由${section.name}发布，`}自
        !${minuteHtml(changedAt)} 起不再公开。
      </p>
      !${notices.length === 0 ? '' : noticeList(document)}
      !${
        replacedBy === undefined
          ? ''
          : html`<p class="replaced">
              替代它的文件：<a href="${documentPath(replacedBy.number)}">${replacedBy.title}</a>
            </p>`
      }
      <p class="fine">对撤回有疑问的，请与发布机关联系。</p>
    </div>`,
  })
}
