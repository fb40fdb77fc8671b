import { html } from 'ghtml'

/** Which page of how many, and where each of them is. */
export interface Pages {
  readonly page: number
  readonly last: number
  readonly addressOf: (page: number) => string
}

/** The first, the last and those about this one; 0 stands for those left out. */
const shownPages = ({ page, last }: Pages): readonly number[] => {
  const near = [1, page - 1, page, page + 1, last].filter((one) => one >= 1 && one <= last)
  const sorted = [...new Set(near)].toSorted((one, other) => one - other)
  return sorted.flatMap((one, index) => {
    const before = sorted[index - 1] ?? 0
    if (one - before === 2) return [one - 1, one]
    return one - before > 1 ? [0, one] : [one]
  })
}

const pageHtml = (page: number, pages: Pages): string => {
  if (page === 0) return '<li><span class="gap-mark">…</span></li>'
  const words = html`<span class="visually-hidden">第</span>${page}<span class="visually-hidden">页</span>`
  return page === pages.page
    ? html`<li><span aria-current="page">!${words}</span></li>`
    : html`<li><a href="${pages.addressOf(page)}">!${words}</a></li>`
}

const step = (text: string, rel: 'prev' | 'next', page: number, { addressOf, last }: Pages): string =>
  page < 1 || page > last ? '' : html`<li><a rel="${rel}" href="${addressOf(page)}">${text}</a></li>`

/** Numbered pages of a result; nothing where there is one. */
export const pageNumbers = (pages: Pages): string =>
  pages.last < 2
    ? ''
    : html`<nav aria-label="翻页">
        <ol class="pages">
          !${step('上一页', 'prev', pages.page - 1, pages)}
          !${shownPages(pages)
            .map((page) => pageHtml(page, pages))
            .join('')}
          !${step('下一页', 'next', pages.page + 1, pages)}
        </ol>
      </nav>`
