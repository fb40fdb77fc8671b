import { html } from 'ghtml'

const special = /[.*+?^${}()|[\]\\/-]/gu

/** A text as HTML in which the words looked for are marked, as far as they stand in it as they were typed. */
export const markedBy =
  (typed: string) =>
  (text: string): string => {
    const words = typed
      .trim()
      .split(/\s+/u)
      .filter((word) => word !== '')
    if (words.length === 0) return html`${text}`
    const shape = new RegExp(
      `(${words.map((word) => word.replaceAll(special, String.raw`\$&`)).join('|')})`,
      'giu',
    )
    return text
      .split(shape)
      .map((piece, index) => (index % 2 === 1 ? html`<mark>${piece}</mark>` : html`${piece}`))
      .join('')
  }
