import type { Label } from './form.ts'

const numbering =
  /^[\s　]*(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}\s*[、.．，,:：]|第[一二三四五六七八九十]项|[(（]?\d{1,2}\s*[)）.．、,，]|\d{1,2}(?=\s*\p{Script=Han}))\s*[、.．]?/u

/** The number a label starts with: '（六）' → '（六）', '3. 其他' → '3.', '四、' → '四、'; '' when it has none. */
export const numberOf = (text: string): string => {
  const found = numbering.exec(text)?.[0].normalize('NFKC').replaceAll(/\s/gu, '') ?? ''
  const han = /[一二三四五六七八九十]+/u.exec(found)?.[0]
  if (han !== undefined) return /[()]/u.test(found) ? `（${han}）` : `${han}、`
  const digits = /\d+/u.exec(found)?.[0]
  return digits === undefined ? '' : `${Number(digits)}.`
}

/**
 * What is left of a label when everything that varies between prints is gone: width, spaces, brackets,
 * quotes, punctuation and the leading number.
 */
export const labelKey = (text: string): string =>
  text
    .replace(numbering, '')
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

const keys = new WeakMap<Label, readonly string[]>()

/** The keys a label is known by: its official text first, then its variants. */
export const keysOf = (label: Label): readonly string[] => {
  const known = keys.get(label)
  if (known) return known
  const all = [label.text, ...(label.variants ?? [])].map(labelKey)
  keys.set(label, all)
  return all
}

/** Whether a printed text is this label, whatever its width, spaces, brackets and number. */
export const isLabel = (text: string, label: Label): boolean => keysOf(label).includes(labelKey(text))
