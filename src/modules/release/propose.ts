import { soughtOf } from '#platform/sought'
import { findPersonalData } from '#modules/publishing'
import type { Mark } from './marks.ts'
import type { MarkSource, WithholdingReason } from './schema/index.ts'

/** A mark by rule, not kept until somebody takes it over. */
export type Proposal = Omit<Mark, 'id'> & {
  /** How often it stands in the document. */
  readonly count: number
}

/** What rules of publishing do not look for, as officials publish it: numbers with words before them. */
const told: readonly (readonly [MarkSource, RegExp])[] = [
  ['phone', /(?<!\d)(?:\(0\d{2,3}\)|0\d{2,3}[-— ]?)\d{7,8}(?!\d)/gu],
  ['account', /(?<=(?:账|帐|卡|户)号(?:码)?[^\d]{0,6})\d[\d -]{8,28}\d/gu],
]

const textMark = (text: string, source: MarkSource, reason: WithholdingReason = 'privacy') => ({
  place: { is: 'text' as const, text },
  source,
  reason,
})

const countOf = (folded: string, text: string): number => {
  const wanted = soughtOf(text)
  return wanted === '' ? 0 : folded.split(wanted).length - 1
}

/**
 * What a document should be looked through for: those named in the case, and what looks like personal data. Each text
 * once, with how often it stands there; only what does stand there. 条例第十五条, 个人信息保护法第二十八条.
 */
export const proposeMarks = (text: string, names: readonly string[]): readonly Proposal[] => {
  const folded = soughtOf(text)
  const found = [
    ...names.map((name) => textMark(name, 'name')),
    ...findPersonalData([{ where: '', text }]).map(({ kind, quote }) => textMark(quote.trim(), kind)),
    ...told.flatMap(([source, pattern]) =>
      [...text.matchAll(pattern)].map(([quote]) => textMark(quote.trim(), source)),
    ),
  ]
  const seen = new Set<string>()
  return found.flatMap((mark) => {
    const wanted = soughtOf(mark.place.text)
    const count = countOf(folded, mark.place.text)
    if (wanted.length < 2 || count === 0 || seen.has(wanted)) return []
    seen.add(wanted)
    return [{ ...mark, count }]
  })
}
