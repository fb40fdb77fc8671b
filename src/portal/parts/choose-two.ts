import { html } from 'ghtml'
import type { Shelf } from '../shelf.ts'
import { nameAndYear } from '../shelf.ts'

const options = (shelf: Shelf, chosen: string | undefined): string =>
  shelf.entries
    .map(
      ({ id, report }) =>
        html`<option value="${id}" !${id === chosen ? 'selected' : ''}>${nameAndYear(report)}</option>`,
    )
    .join('')

/** Two lists to choose from and a button; works without script. */
export const chooseTwo = (shelf: Shelf, a: string | undefined, b: string | undefined): string =>
  html`<form class="choose" method="get" action="/compare">
    <p>
      <label for="a">前一份</label
      ><select id="a" name="a">
        !${options(shelf, a)}
      </select>
    </p>
    <p>
      <label for="b">后一份</label
      ><select id="b" name="b">
        !${options(shelf, b)}
      </select>
    </p>
    <p><button class="button" type="submit">对照</button></p>
  </form>`
