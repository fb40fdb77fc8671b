import { html } from 'ghtml'

/** The way to the next page of a list, and back to its beginning. */
export const pager = ({
  next,
  first,
}: {
  readonly next: string | undefined
  readonly first: string | undefined
}): string =>
  next === undefined && first === undefined
    ? ''
    : html`<nav class="pager" aria-label="翻页">
        !${first === undefined ? '' : html`<a href="${first}">回到最新</a>`}
        !${next === undefined ? '<span>没有更早的了</span>' : html`<a class="button quiet" rel="next" href="${next}">更早的文件</a>`}
      </nav>`
