import { html } from 'ghtml'
import type { PageName, PublicColumn, PublicLine, PublicSection } from '#modules/publishing'
import type { Frame } from '../frame.ts'
import { contactList } from '../parts/contact.ts'
import { documentList } from '../parts/document-list.ts'
import { layout } from '../parts/layout.ts'
import { searchBox } from '../parts/search-box.ts'
import { statutoryIndex } from '../parts/statutory-index.ts'
import { columnPath, sectionFeedPath, sectionPath } from '../view/addresses.ts'
import { itemGroups } from '../view/columns.ts'
import { bodyThing, wayThing } from '../view/json-ld.ts'

/** What the section of a body shows. */
export interface SectionView {
  readonly section: PublicSection
  readonly columns: readonly PublicColumn[]
  readonly newest: readonly PublicLine[]
  readonly interpretations: ReadonlyMap<string, readonly PageName[]>
}

/** What each fixed part is for, in a few words. */
const purposes: Readonly<Record<string, string>> = {
  guide: '本机关有哪些信息，怎样获取',
  rules: '公开工作依据的法律、法规和规定',
  statutory: '条例第二十条、第二十一条列明的内容',
  'annual-report': '历年政府信息公开工作年度报告',
  request: '没有主动公开的，怎样申请',
}

const partEntry = ({ code, title, part }: PublicColumn, slug: string): string =>
  html`<li>
    <a href="${columnPath({ slug, code })}"
      ><strong>${title}</strong><span>${purposes[part ?? ''] ?? ''}</span></a
    >
  </li>`

/** 国办公开办函〔2019〕61号: the section of a body with its fixed parts, what is new, and the statutory items. */
export const sectionPage = (
  frame: Frame,
  { section, columns, newest, interpretations }: SectionView,
): string => {
  const { slug, name, contact } = section
  const parts = columns.filter(({ part }) => part !== null)
  const statutory = parts.find(({ part }) => part === 'statutory')
  const { article20 } = itemGroups(columns)
  const { base } = frame.site
  return layout(frame, {
    title: `${name}政府信息公开`,
    description: `${name}的政府信息公开指南、制度、法定主动公开内容、年度报告和依申请公开。`,
    path: sectionPath(slug),
    at: '/disclosure',
    tags: [
      ['ColumnName', '政府信息公开'],
      ['ColumnDescription', `${name}政府信息公开专栏`],
      ['ColumnKeywords', `${name},政府信息公开`],
      ['ColumnType', '信息公开目录'],
    ],
    trail: [{ href: '/disclosure', text: '政府信息公开' }],
    things: [bodyThing(base, section), wayThing(base, [{ href: sectionPath(slug), text: name }])],
    feed: { href: sectionFeedPath(slug, 'xml'), text: `${name}政府信息公开` },
    jsonFeed: { href: sectionFeedPath(slug, 'json'), text: `${name}政府信息公开（JSON Feed）` },
    body: html`<h1>${name}<br />政府信息公开</h1>
      <ul class="tasks five">
        !${parts.map((part) => partEntry(part, slug)).join('')}
      </ul>
      <div class="two">
        <section class="part" aria-labelledby="newest">
          <div class="section-head"><h2 id="newest">最新公开</h2></div>
          !${newest.length === 0 ? '<p class="soft">还没有公开的文件。</p>' : documentList(newest, { interpretations })}
        </section>
        <section class="part" aria-labelledby="reach">
          <div class="section-head"><h2 id="reach">查找和联系</h2></div>
          !${searchBox({ id: 'search', within: slug })}!${contactList(contact)}
        </section>
      </div>
      <section class="part" aria-labelledby="statutory">
        <div class="section-head">
          <h2 id="statutory">法定主动公开内容</h2>
          !${statutory === undefined ? '' : html`<p class="fine"><a href="${columnPath({ slug, code: statutory.code })}">全部栏目</a></p>`}
        </div>
        !${statutoryIndex(
          article20.filter((group) => group.columns.length > 0),
          slug,
        )}
      </section>`,
  })
}
