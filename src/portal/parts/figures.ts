import { html } from 'ghtml'
import type { PublicFigures } from '#modules/publishing'

const figure = (label: string, value: number, unit: string): string =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}<span class="unit">${unit}</span></dd>
  </div>`

const inWords = ({ months }: PublicFigures): string =>
  `近十二个月每月公开的文件：${months.map(({ year, month, documents }) => `${year}年${month}月${documents}件`).join('，')}`

/** The office in numbers, and a chart of the last twelve months; `chart` and `narrow` are addresses of the drawing. */
export const figuresBlock = (
  figures: PublicFigures,
  { chart, narrow }: { readonly chart: string; readonly narrow: string },
): string =>
  html`<dl class="figures">
      !${figure('今年公开', figures.thisYear, '件')} !${figure('累计公开', figures.documents, '件')}
      !${figure('现行有效的规章和规范性文件', figures.inForce, '件')}
      !${figure('其中有解读', figures.interpreted, '件')}
    </dl>
    !${
      figures.documents === 0
        ? ''
        : html`<figure class="months">
            <figcaption>近十二个月每月公开多少件</figcaption>
            <picture>
              <source media="(width < 40rem)" srcset="${narrow}" width="340" height="150" />
              <img src="${chart}" alt="${inWords(figures)}" width="520" height="170" loading="lazy" />
            </picture>
          </figure>`
    }`
