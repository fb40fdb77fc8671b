import type { ReportForm } from '#statute/report-form'
import type { Figures } from '../text/figure.ts'
import type { Paragraph, PartNumber, Piece } from '../text/narrative.ts'

/** What a person wrote down during the year, as the drafting asks for it. */
export interface Noted {
  readonly kind: 'problem' | 'measure' | 'training' | 'inspection' | 'other'
  readonly title: string
  readonly on: string
  readonly people: number | null
  readonly result: string | null
}

/** Everything a sentence may depend on. */
export interface Circumstances {
  readonly year: number
  /** The form in force for the year: what the text cites and names its tables by. */
  readonly form: ReportForm
  readonly body: string
  /** The address of the section on the portal, or ''. */
  readonly address: string
  readonly contact: string
  readonly figures: Figures
  /** What was noted for this year, oldest first. */
  readonly noted: readonly Noted[]
  /** Problems noted for last year, with what was done about each. */
  readonly lastProblems: readonly Noted[]
  /** Why figures do not follow from last year's, as it was explained. */
  readonly explanations: readonly string[]
  /** A government reports on appraisal, public comment and accountability as well. 条例第五十条第一款第四项. */
  readonly government: boolean
}

/** The value of a number; 0 where there is none. */
export type ValueOf = (id: string) => number

/**
 * A sentence of the draft as data: where it stands, when it is said, and its words. `{published.wechat}` binds a number,
 * `{=year}` puts a word in.
 */
export interface Template {
  readonly id: string
  readonly part: PartNumber | ''
  /** Begins a paragraph of its own; else it goes on in the one before. */
  readonly opens?: true
  readonly when?: (value: ValueOf, circumstances: Circumstances) => boolean
  readonly say: string | ((circumstances: Circumstances, value: ValueOf) => string)
}

const place = /\{(=?)([^{}]+)\}/gu

const words = ({ year, body, address, contact }: Circumstances): Readonly<Record<string, string>> => ({
  year: String(year),
  next: String(year + 1),
  last: String(year - 1),
  body,
  address,
  contact,
})

/** Curly brackets somebody typed into a record are words like any other. */
export const plain = (text: string): string => text.replaceAll('{', '｛').replaceAll('}', '｝')

/** The pieces of a template's words: bound numbers apart from text, words put in. */
export const piecesOf = (text: string, circumstances: Circumstances): Paragraph => {
  const pieces: Piece[] = []
  const known = words(circumstances)
  let before = 0
  const put = (piece: Piece) => {
    const last = pieces.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece
    else if (piece !== '') pieces.push(piece)
  }
  for (const found of text.matchAll(place)) {
    put(text.slice(before, found.index))
    const [whole, word, name = ''] = found
    put(word === '=' ? (known[name] ?? '') : { figure: name })
    before = found.index + whole.length
  }
  put(text.slice(before))
  return pieces
}
