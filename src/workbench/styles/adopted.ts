/**
 * Stands in for rc-util's dynamicCSS, through which antd writes its styles. That one makes <style> elements, which
 * need `style-src 'unsafe-inline'`; a constructed style sheet is script, so the page keeps a strict policy.
 */

interface Option {
  /** 'queue' and true go before what is appended. */
  readonly prepend?: boolean | 'queue'
  readonly priority?: number
}

interface Entry {
  readonly sheet: CSSStyleSheet
  readonly rank: number
  css: string
}

const entries = new Map<string, Entry>()

const rankOf = ({ prepend, priority = 0 }: Option): number =>
  prepend === undefined || prepend === false ? Number.MAX_SAFE_INTEGER : priority

/** At once: what is laid out next is measured by it. */
const adopt = (): void => {
  // Sorting keeps the order of what has one rank.
  document.adoptedStyleSheets = [...entries.values()]
    .sort((a, b) => a.rank - b.rank)
    .map(({ sheet }) => sheet)
}

/** What callers do with the element they used to be given: mark it. */
interface Marked {
  readonly setAttribute: () => void
  [mark: string]: unknown
}
const marked = (): Marked => ({ setAttribute: () => undefined })

/** Writes a style under a key, in the place of one written under it before. */
export const updateCSS = (css: string, key: string, option: Option = {}): Marked => {
  const known = entries.get(key)
  const entry = known ?? { sheet: new CSSStyleSheet(), rank: rankOf(option), css: '' }
  if (entry.css !== css) {
    entry.css = css
    entry.sheet.replaceSync(css)
  }
  if (known === undefined) {
    entries.set(key, entry)
    adopt()
  }
  return marked()
}

/** Takes a style away. */
export const removeCSS = (key: string): void => {
  if (entries.delete(key)) adopt()
}

let unnamed = 0
/** Writes a style that nobody takes away. */
export const injectCSS = (css: string, option: Option = {}): Marked => {
  unnamed += 1
  return updateCSS(css, `unnamed-${unnamed}`, option)
}

/** There is nothing to forget: no container is kept. */
export const clearContainerCache = (): void => undefined
