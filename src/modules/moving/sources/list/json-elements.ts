const outside = /["[\]{},]/gu
const inside = /["\\]/gu

/** Why a JSON text gives no more elements. */
export type JsonEnd = 'whole' | 'no-list' | 'broken' | 'too-long'

/** Of one element, in characters. */
const longest = 16_000_000

/**
 * The elements of a JSON list, or of the first list right in an object, each as its own text, cut out as the text comes:
 * a list may be larger than memory. What they hold is not looked at. Returns how it ended.
 */
export const jsonElements = async function* (
  texts: AsyncIterable<string>,
): AsyncGenerator<string, JsonEnd, undefined> {
  let depth = 0
  /** How deep the elements are, once a list has begun; it may be over. */
  let list: number | undefined
  let [quoted, escaped, over] = [false, false, false]
  let held = ''
  for await (const text of texts) {
    let [at, from] = [0, 0]
    while (at < text.length) {
      if (escaped) {
        escaped = false
        at += 1
        continue
      }
      const signs = quoted ? inside : outside
      signs.lastIndex = at
      const sign = signs.exec(text)?.[0]
      if (sign === undefined) break
      at = signs.lastIndex
      if (sign === '\\') escaped = true
      else if (sign === '"') quoted = !quoted
      else if (sign === '[' || sign === '{') {
        depth += 1
        if (sign === '[' && list === undefined && depth <= 2) [list, from] = [depth, at]
      } else {
        const ends = sign !== ','
        if (!over && depth === list) {
          const element = held + text.slice(from, at - 1)
          held = ''
          from = at
          over = ends
          if (!ends || element.trim() !== '') yield element
        }
        if (ends) depth -= 1
      }
    }
    if (list !== undefined && !over) held += text.slice(from)
    if (held.length > longest) return 'too-long'
  }
  if (quoted || depth !== 0) return 'broken'
  return list === undefined ? 'no-list' : 'whole'
}
