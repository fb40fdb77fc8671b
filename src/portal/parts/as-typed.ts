import { html } from 'ghtml'

/** A text as somebody typed it, with its line breaks; nothing of ours stands between it and its tags. */
export const asTyped = (tag: 'blockquote' | 'p' | 'dd', text: string): string =>
  `<${tag} class="typed">${html`${text}`}</${tag}>`
