import type { Checked, CheckedText } from './checked.ts'
import type { Found } from './finding.ts'

/** A paragraph, or a cell, and where it begins in its text. */
export interface Line {
  readonly where: string
  readonly start: number
  readonly text: string
  /** Which one of its text, from 0. */
  readonly place: number
}

/** What was found within a line: offsets in it. */
export interface Spot {
  readonly from: number
  readonly to: number
  readonly sentence: string
  readonly mend?: string | null
  readonly severity?: Found['severity']
  readonly basis?: string
}

/** The paragraphs and cells of a text, empty ones aside. */
const linesOf = ({ where, text }: CheckedText): readonly Line[] => {
  const lines: Line[] = []
  let start = 0
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text[at]
    if (at < text.length && sign !== '\n' && sign !== '\t') continue
    if (at > start) lines.push({ where, start, text: text.slice(start, at), place: lines.length })
    start = at + 1
  }
  return lines
}

/** Findings of a rule at most: who has more mends them together. */
const mostFindings = 200

const foundAt = ({ where, start, text }: Line, spot: Spot): Found => ({
  where,
  start: start + spot.from,
  end: start + spot.to,
  quote: text.slice(spot.from, spot.to),
  sentence: spot.sentence,
  mend: spot.mend ?? null,
  ...(spot.severity && { severity: spot.severity }),
  ...(spot.basis !== undefined && { basis: spot.basis }),
})

const kept = new WeakMap<CheckedText, readonly Line[]>()

/** Every rule asks for the same lines. */
const linesOnce = (text: CheckedText): readonly Line[] => {
  const lines = kept.get(text) ?? linesOf(text)
  kept.set(text, lines)
  return lines
}

/**
 * What is found line by line: in what people wrote, or in `all` there is, files included. A line is looked at by itself.
 */
export const inLines =
  (find: (line: Line, checked: Checked) => readonly Spot[], over: 'written' | 'all' = 'written') =>
  (checked: Checked): readonly Found[] => {
    const found: Found[] = []
    for (const text of checked.texts) {
      if (over === 'written' && text.read === true) continue
      for (const line of linesOnce(text)) {
        for (const spot of find(line, checked)) {
          found.push(foundAt(line, spot))
          if (found.length >= mostFindings) return found
        }
      }
    }
    return found
  }

/** Spots of a pattern (global) in a line; undefined leaves one out. */
export const spotsOf = (
  pattern: RegExp,
  text: string,
  tell: (match: RegExpExecArray) => Omit<Spot, 'from' | 'to'> | undefined,
): readonly Spot[] => {
  const spots: Spot[] = []
  for (const match of text.matchAll(pattern)) {
    const told = tell(match)
    if (told) spots.push({ from: match.index, to: match.index + match[0].length, ...told })
  }
  return spots
}

/** A piece of a line around a place, for a sentence: `…条例规定,我局…`. */
export const around = (text: string, from: number, to: number, width = 8): string => {
  const [start, end] = [Math.max(0, from - width), Math.min(text.length, to + width)]
  const piece = text.slice(start, end).toWellFormed()
  return `${start > 0 ? '…' : ''}${piece}${end < text.length ? '…' : ''}`
}

/** Quotations are not longer than so, for those who look back. */
const longestQuotation = 300

/** Whether a place of a line stands behind an opening sign that is not closed yet. */
export const isInside = (text: string, at: number, open: string, close: string): boolean => {
  const ahead = text.slice(Math.max(0, at - longestQuotation), at)
  return ahead.lastIndexOf(open) > ahead.lastIndexOf(close)
}

/** Whether a place of a line stands within quotation marks: there a text talks of words, and does not use them. */
export const isQuoted = (text: string, at: number): boolean => isInside(text, at, '“', '”')
