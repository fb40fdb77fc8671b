import type { Checked, CheckedText } from './checked.ts'
import type { Found } from './finding.ts'
import type { Piece } from './wrapped.ts'
import { paragraphsOf } from './wrapped.ts'

/** A paragraph, or a cell, and where it begins in its text. */
export interface Line {
  readonly where: string
  readonly start: number
  readonly text: string
  /** Which one of its text, from 0. */
  readonly place: number
  /** Where line breaks of a page were left out of it, and how many characters with each. */
  readonly gaps: readonly { readonly at: number; readonly length: number }[]
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

/** The lines and cells of a text, empty ones aside. */
const piecesOf = (text: string): readonly Piece[] => {
  const pieces: Piece[] = []
  let start = 0
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text[at]
    if (at < text.length && sign !== '\n' && sign !== '\t') continue
    if (at > start) pieces.push({ start, text: text.slice(start, at) })
    start = at + 1
  }
  return pieces
}

const lineOf = (where: string, pieces: readonly Piece[], place: number): Line => {
  const [first] = pieces
  const gaps: { readonly at: number; readonly length: number }[] = []
  let text = ''
  let end = first?.start ?? 0
  for (const piece of pieces) {
    if (piece.start > end) gaps.push({ at: text.length, length: piece.start - end })
    text += piece.text
    end = piece.start + piece.text.length
  }
  return { where, start: first?.start ?? 0, text, place, gaps }
}

interface Lines {
  /** As they stand. */
  readonly printed: readonly Line[]
  /** Put together where a page broke them. */
  readonly whole: readonly Line[]
}

const linesOf = ({ where, text }: CheckedText): Lines => {
  const pieces = piecesOf(text)
  return {
    printed: pieces.map((piece, place) => lineOf(where, [piece], place)),
    whole: paragraphsOf(pieces).map((each, place) => lineOf(where, each, place)),
  }
}

/** Findings of a rule at most: who has more mends them together. */
const mostFindings = 200

/** How many characters of the text were left out ahead of a place of a line. */
const leftOut = ({ gaps }: Line, isAhead: (at: number) => boolean): number =>
  gaps.reduce((sum, { at, length }) => (isAhead(at) ? sum + length : sum), 0)

const isAcross = ({ gaps }: Line, { from, to }: Spot): boolean => gaps.some(({ at }) => from < at && at < to)

const foundAt = (whole: string, line: Line, spot: Spot): Found => {
  const start = line.start + spot.from + leftOut(line, (at) => at <= spot.from)
  const end = line.start + spot.to + leftOut(line, (at) => at < spot.to)
  return {
    where: line.where,
    start,
    end,
    quote: whole.slice(start, end),
    sentence: spot.sentence,
    // What stands on two lines is no one place to put something.
    mend: isAcross(line, spot) ? null : (spot.mend ?? null),
    ...(spot.severity && { severity: spot.severity }),
    ...(spot.basis !== undefined && { basis: spot.basis }),
  }
}

const kept = new WeakMap<CheckedText, Lines>()

/** Every rule asks for the same lines. */
const linesOnce = (text: CheckedText): Lines => {
  const lines = kept.get(text) ?? linesOf(text)
  kept.set(text, lines)
  return lines
}

type Find = (line: Line, checked: Checked) => readonly Spot[]

/**
 * What is found line by line: in what people wrote, or in `all` there is, files included. A paragraph is looked at by
 * itself, whole where a page broke it into lines.
 */
export const inLines =
  (find: Find, over: 'written' | 'all' = 'written') =>
  (checked: Checked): readonly Found[] => {
    const found: Found[] = []
    for (const text of checked.texts) {
      if (over === 'written' && text.read === true) continue
      for (const line of linesOnce(text).whole) {
        for (const spot of find(line, checked)) {
          found.push(foundAt(text.text, line, spot))
          if (found.length >= mostFindings) return found
        }
      }
    }
    return found
  }

/** Marks of a paper: in all there is, line by line as printed, and where a page broke one in two. */
export const inPrint =
  (find: Find) =>
  (checked: Checked): readonly Found[] =>
    checked.texts
      .flatMap((text) => {
        const { printed, whole } = linesOnce(text)
        const plain = printed.flatMap((line) =>
          find(line, checked).map((spot) => foundAt(text.text, line, spot)),
        )
        const across = whole.flatMap((line) =>
          line.gaps.length === 0
            ? []
            : find(line, checked)
                .filter((spot) => isAcross(line, spot))
                .map((spot) => foundAt(text.text, line, spot)),
        )
        return [...plain, ...across]
      })
      .slice(0, mostFindings)

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
