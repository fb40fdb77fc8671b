import { html } from 'ghtml'
import type { PublicFigures } from '#modules/publishing'
import type { Frame } from '../frame.ts'
import { figuresBlock } from '../parts/figures.ts'
import { layout } from '../parts/layout.ts'
import { columnPath, feedPath, jsonFeedPath } from '../view/addresses.ts'
import type { MappedSection } from './site-map.ts'

const downloads = [
  ['/api/public/documents.csv', '公开文件清单', 'CSV，可用表格软件打开'],
  ['/api/public/documents.json', '公开文件清单', 'JSON'],
  ['/api/public/columns', '栏目清单', 'JSON'],
  ['/api/public/sections', '公开专栏清单', 'JSON，有各专栏的订阅和嵌入的网址'],
  ['/data/catalogue.jsonld', '数据目录', 'DCAT，JSON-LD'],
  ['/api/public/openapi.json', '接口说明', 'OpenAPI 3.1'],
] as const

const feeds = ({ section, columns }: MappedSection): string => {
  const { slug } = section
  const filled = columns.filter(({ documents, depth }) => documents > 0 && depth > 0)
  return filled.length === 0
    ? ''
    : html`<h3>${section.name}</h3>
        <ul class="feeds">
          !${filled
            .map(
              ({ code, title }) =>
                html`<li>
                  <a href="${columnPath({ slug, code })}">${title}</a>
                  <a href="${feedPath({ slug, code })}">RSS<span class="visually-hidden">：${title}</span></a>
                  <a href="${jsonFeedPath({ slug, code })}"
                    >JSON<span class="visually-hidden">：${title}</span></a
                  >
                </li>`,
            )
            .join('')}
        </ul>`
}

/** The office in numbers, what can be taken away as data, and what can be followed. */
export const dataPage = (
  frame: Frame,
  { figures, mapped }: { readonly figures: PublicFigures; readonly mapped: readonly MappedSection[] },
): string =>
  layout(frame, {
    title: '开放数据和订阅',
    description: '公开情况的统计，公开文件清单的下载和接口，各栏目的 RSS 订阅。',
    path: '/data',
    tags: [
      ['ColumnName', '开放数据'],
      ['ColumnDescription', '公开情况的统计、下载和接口'],
      ['ColumnKeywords', '数据开放,开放数据,RSS'],
      ['ColumnType', '数据开放'],
    ],
    body: html`<h1>开放数据和订阅</h1>
      <div class="two">
        <section class="part" aria-labelledby="figures">
          <div class="section-head"><h2 id="figures">公开情况</h2></div>
          !${figuresBlock(figures, { chart: '/figures.svg', narrow: '/figures-narrow.svg' })}
        </section>
        <section class="part" aria-labelledby="downloads">
          <div class="section-head"><h2 id="downloads">下载和接口</h2></div>
          <ul class="data-list">
            !${downloads
              .map(
                ([href, text, kind]) =>
                  html`<li><a href="${href}">${text}</a> <span class="fine">${kind}</span></li>`,
              )
              .join('')}
          </ul>
          <p class="fine">
            清单每次最多给 1000 件，其余的按答复里的 next 接着取。可以自由使用，请注明来源和取得的时间。
          </p>
        </section>
      </div>
      <section class="part" aria-labelledby="feeds">
        <div class="section-head"><h2 id="feeds">栏目订阅（RSS、JSON Feed）</h2></div>
        <div class="feed-groups">!${mapped.map((each) => feeds(each)).join('')}</div>
      </section>`,
  })
