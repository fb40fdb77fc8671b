/** UTF-8 of a text. A lone surrogate would turn into U+FFFD unseen, and two texts into one. Throws TypeError. */
export const utf8 = (text: string): Buffer => {
  if (!text.isWellFormed()) throw new TypeError('a text with a lone surrogate has no UTF-8')
  return Buffer.from(text, 'utf8')
}

export const bytesOf = (input: string | Uint8Array): Uint8Array =>
  typeof input === 'string' ? utf8(input) : input
