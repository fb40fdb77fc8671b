/** What a text is made of: a run of Chinese characters, a number or foreign word with its parts, or a break. */
export type Piece =
  | { readonly kind: 'han'; readonly text: string }
  | { readonly kind: 'code'; readonly parts: readonly string[]; readonly more: readonly string[] }
  | { readonly kind: 'break' }

const opening = '[〔\\[【\\(〈<《\\{「]'
const closing = '[〕\\]】\\)〉>》\\}」]'
/** 〔2026〕3号, with brackets of any style. */
const numbered = `${opening}\\s*(?<year>(?:19|20)\\d{2})\\s*(?:年)?${closing}\\s*第?\\s*0*(?<serial>\\d{1,6})(?!\\d)`
const han = '(?<han>\\p{Script=Han}+)'
const letter = '[[\\p{L}\\p{M}\\p{N}]--\\p{Script=Han}]'
const code = `(?<code>${letter}+(?:[\\-\\/._:]${letter}+)*)`
/** Quotes and brackets stand inside sentences; blanks mean nothing. */
const inside = '[\\s《》〈〉“”‘’「」『』"\'\\(\\)〔〕\\[\\]【】<>]'
const pattern = new RegExp(`${numbered}|${han}|${code}|(?<inside>${inside}+)|(?<other>[^])`, 'gv')

/** Longer ones are noise, and no engine takes them whole. */
const longestPart = 40
const mostParts = 8

const partsOf = (text: string): readonly string[] =>
  text
    .split(/[-/._:]/u)
    .slice(0, mostParts)
    .map((part) => part.slice(0, longestPart))

/** covid19 is found by covid and by 19. */
const mixed = (part: string): readonly string[] => {
  const pieces = part.match(/\p{N}+|\P{N}+/gu) ?? []
  return pieces.length > 1 && pieces.length <= 4 ? pieces : []
}

/** The pieces of a folded text, in their order. */
export function* piecesOf(folded: string): Generator<Piece> {
  for (const { groups = {} } of folded.matchAll(pattern)) {
    const { year, serial, han: run, code: word, other } = groups
    if (year !== undefined && serial !== undefined)
      yield { kind: 'code', parts: [year, serial], more: [`${year}${serial}`] }
    else if (run !== undefined) yield { kind: 'han', text: run }
    else if (word !== undefined) {
      const parts = partsOf(word)
      yield { kind: 'code', parts, more: parts.flatMap(mixed) }
    } else if (other !== undefined) yield { kind: 'break' }
  }
}
