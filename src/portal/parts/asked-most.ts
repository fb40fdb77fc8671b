import { html } from 'ghtml'
import type { AskedMost } from '#modules/reuse'
import { askedPath } from '../view/addresses.ts'

/** What many had asked for and is public now, for whoever is about to apply; nothing where there is none. */
export const askedMostList = (rows: readonly AskedMost[]): string =>
  rows.length === 0
    ? ''
    : html`<section class="asked-most" aria-labelledby="asked-most">
        <h2 id="asked-most">许多人申请过、现在已经公开的</h2>
        <ul>
          !${rows
            .map(
              ({ group, title }) => html`<li><a href="${askedPath(group)}" rel="nofollow">${title}</a></li>`,
            )
            .join('')}
        </ul>
      </section>`
