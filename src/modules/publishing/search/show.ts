import type { MarkedText } from '#platform/search'
import { markWords, passages } from '#platform/search'
import type { Attachment } from '../content.ts'
import { maskedText } from '../personal-data/index.ts'
import type { PublicLine } from '../public/line.ts'
import type { Query } from '../schema/index.ts'
import { searchedText } from './entry.ts'
import type { FoundDocument, Passage, Piece } from './found.ts'

/** A page as it is read to be shown among what was found. */
export interface FoundRow {
  readonly line: PublicLine
  readonly body: string
  readonly attachments: string
}

const piecesOf = ({ text, marks }: MarkedText): readonly Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  for (const { from, until } of marks) {
    pieces.push(
      { text: text.slice(at, from), marked: false },
      { text: text.slice(from, until), marked: true },
    )
    at = until
  }
  pieces.push({ text: text.slice(at), marked: false })
  return pieces.filter(({ text: piece }) => piece !== '')
}

const dots = (shown: boolean): readonly Piece[] => (shown ? [{ text: '…', marked: false }] : [])

/** The best passage of a text; undefined where nothing of what was looked for stands in it. */
const passageIn = (
  text: string,
  needles: readonly string[],
  attachment: string | undefined,
): Passage | undefined => {
  const [best] = passages(text, needles)
  if (best === undefined) return undefined
  return { attachment, pieces: [...dots(best.before), ...piecesOf(best), ...dots(best.behind)] }
}

/** What a page begins with, where it was found by its title or a number alone. */
const longestOpening = 120

const opening = ({ line: { summary } }: FoundRow, text: string): Passage | undefined => {
  const shown = [...(summary === '' ? text : maskedText(summary)).trim()]
  if (shown.length === 0) return undefined
  const cut = shown.length > longestOpening
  const pieces = [{ text: shown.slice(0, longestOpening).join(''), marked: false }, ...dots(cut)]
  return { attachment: undefined, pieces }
}

/** The first passage in a file of the page, by the name of the file. */
const attachedPassage = async (
  query: Query,
  { attachments }: FoundRow,
  needles: readonly string[],
): Promise<Passage | undefined> => {
  const files = JSON.parse(attachments) as readonly Attachment[]
  if (files.length === 0) return undefined
  const rows = await query
    .selectFrom('attachment_text')
    .select(['digest', 'text'])
    .where(
      'digest',
      'in',
      files.map(({ digest }) => digest),
    )
    .execute()
  const texts = new Map(rows.map(({ digest, text }) => [digest, text]))
  for (const { digest, name } of files) {
    const found = passageIn(maskedText(texts.get(digest) ?? ''), needles, name)
    if (found) return found
  }
  return undefined
}

/** Single characters say little beside words: of 新农合 the 合 of 合计 is not marked. */
const telling = (needles: readonly string[]): readonly string[] => {
  const long = needles.filter((needle) => [...needle].length > 1)
  return long.length > 0 ? long : needles
}

/**
 * A found page with the words looked for marked: in its title, and in the passage that shows best why it was found — of
 * its text or its summary, else of a file, else its beginning.
 */
export const foundOf = async (
  query: Query,
  row: FoundRow,
  marks: readonly string[],
): Promise<FoundDocument> => {
  const needles = telling(marks)
  const { line, body } = row
  const text = searchedText(body)
  return {
    ...line,
    titlePieces: piecesOf(markWords(line.title, needles)),
    passage:
      passageIn(text, needles, undefined) ??
      passageIn(maskedText(line.summary), needles, undefined) ??
      (await attachedPassage(query, row, needles)) ??
      opening(row, text),
  }
}
