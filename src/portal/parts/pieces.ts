import { html } from 'ghtml'
import type { Piece } from '#modules/publishing'

/** A text with the words looked for in `<mark>`. */
export const piecesHtml = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : html`${text}`)).join('')
