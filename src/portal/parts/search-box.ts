import { html } from 'ghtml'

export interface SearchBox {
  readonly id: string
  readonly text?: string
  /** Beside other things, its label only heard. */
  readonly small?: boolean
  /** Only in the section of one body, by its slug. */
  readonly within?: string | undefined
}

/** One box and one button. */
export const searchBox = ({ id, text = '', small = false, within }: SearchBox): string =>
  html`<form class="search !${small ? 'small' : 'large'}" role="search" action="/search" method="get">
    <label for="${id}" !${small ? 'class="visually-hidden"' : ''}>查找公开的文件</label>
    <div class="search-line">
      <input
        id="${id}"
        name="q"
        type="search"
        value="${text}"
        maxlength="100"
        autocomplete="off"
        !${small ? 'placeholder="标题、文号、索引号"' : 'aria-describedby="search-hint"'}
      />
      !${within === undefined ? '' : html`<input type="hidden" name="in" value="${within}" />`}
      <button class="button" type="submit">搜索</button>
    </div>
    !${small ? '' : '<p class="fine" id="search-hint">可以输入文件里的词、文号或者索引号；几个词用空格隔开，连着的一句话用引号。</p>'}
  </form>`
