import { html } from 'ghtml'
import type { Validity } from '#modules/publishing'
import { validityWords } from '../view/validity.ts'

/** Validity as a word in a frame; nothing of ordinary information. */
export const validityStamp = (validity: Validity): string => {
  const words = validityWords[validity]
  return words === undefined ? '' : html`<span class="stamp ${words.tone}">${words.word}</span>`
}
