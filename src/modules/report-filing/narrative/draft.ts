import { allTemplates } from './templates/index.ts'
import type { Circumstances, ValueOf } from './templates/template.ts'
import { piecesOf } from './templates/template.ts'
import type { Narrative, Paragraph, PartNumber, Piece } from './text/narrative.ts'
import { partNumbers } from './text/narrative.ts'

const joined = (one: Paragraph, other: Paragraph): Paragraph => {
  const [last, first] = [one.at(-1), other[0]]
  const both: readonly Piece[] =
    typeof last === 'string' && typeof first === 'string'
      ? [...one.slice(0, -1), last + first, ...other.slice(1)]
      : [...one, ...other]
  return both
}

/**
 * The six parts drafted from figures and records: every sentence whose condition holds, in the order of the form. The
 * numbers in it are bound, so that the draft never disagrees with the tables. Pure: the same circumstances give the same
 * text.
 */
export const draftNarrative = (circumstances: Circumstances): Narrative => {
  const value: ValueOf = (id) => circumstances.figures.get(id)?.value ?? 0
  const paragraphs = (part: PartNumber | ''): readonly Paragraph[] => {
    const lines: Paragraph[] = []
    for (const { opens, when, say } of allTemplates.filter((template) => template.part === part)) {
      if (when !== undefined && !when(value, circumstances)) continue
      const text = typeof say === 'string' ? say : say(circumstances, value)
      if (text === '') continue
      for (const [index, line] of text.split('\n').entries()) {
        const pieces = piecesOf(line, circumstances)
        const last = lines.at(-1)
        if (index > 0 || opens === true || last === undefined) lines.push(pieces)
        else lines[lines.length - 1] = joined(last, pieces)
      }
    }
    return lines
  }
  const parts = Object.fromEntries(partNumbers.map((part) => [part, paragraphs(part)]))
  return { preface: paragraphs(''), parts: parts as Narrative['parts'] }
}
