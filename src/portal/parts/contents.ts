import { html } from 'ghtml'

export interface ContentsLine {
  readonly anchor: string
  readonly text: string
}

/** The contents of a long page; beside the text on wide screens. */
export const contents = (lines: readonly ContentsLine[]): string =>
  html`<nav class="contents" aria-label="本页目录">
    <ol>
      !${lines.map(({ anchor, text }) => html`<li><a href="#${anchor}">${text}</a></li>`).join('')}
    </ol>
  </nav>`
