import type { Calendar, LocalDate } from '#statute/calendar'
import type { AgencyLevel, DecisionKind, NeedId } from '#statute/decisions'
import type { Letter, Paragraph } from '../compose.ts'
import type { LetterKind } from '../kinds/all.ts'
import type { LetterFacts } from '../slots.ts'

/** What was decided and signed, as a letter is held against it. */
export interface SignedDecision {
  readonly decision: DecisionKind
  readonly parts: readonly { readonly about: string; readonly kind: DecisionKind }[]
  /** Null while it is a draft. */
  readonly on: LocalDate | null
  /** The day of the last signature; null while nobody has signed. */
  readonly signedOn: LocalDate | null
  readonly reasons: string
}

/** The case a letter is held against; the rest is in its facts. */
export interface LetterCase {
  readonly calendar: Calendar
  readonly facts: LetterFacts
  readonly decided: SignedDecision | null
  /** Whether the file has the event a letter on the way tells of. */
  readonly happened: boolean
  /** What the file and the draft have of what a decision needs. */
  readonly present: ReadonlySet<NeedId>
  /** The last day for the answer; null where nothing runs. */
  readonly dueOn: LocalDate | null
  /** The last day before it was made longer. */
  readonly firstDueOn: LocalDate | null
  readonly level: AgencyLevel
  /** Kinds of letters issued before to the same addressee, not voided. */
  readonly earlier: readonly LetterKind[]
  /** Numbers the office has given. */
  readonly numbers: ReadonlySet<string>
  /** What looks like somebody's personal data in a text. */
  readonly personalIn: (text: string) => readonly { readonly quote: string; readonly what: string }[]
}

/** error: it may not go out so. warning: whoever issues it has looked at it. */
export type LetterSeverity = 'error' | 'warning'

/** Where it is to be mended: a passage by its id, or one of the fixed places. */
export type Place = string

export interface Defect {
  readonly message: string
  readonly where: Place
}

/** A rule of letters as data. */
export interface LetterRule {
  readonly id: string
  readonly title: string
  /** The article or document it stands on. */
  readonly article: string
  readonly severity: LetterSeverity
  readonly find: (letter: Letter, found: LetterCase) => readonly Defect[]
}

/** What a rule found in a letter. */
export interface LetterFinding extends Defect {
  readonly rule: string
  readonly title: string
  readonly article: string
  readonly severity: LetterSeverity
}

/** A passage of a letter; empty where it has none of the name. */
export const passageText = ({ paragraphs }: Letter, passage: string): string =>
  paragraphs.find((one) => one.passage === passage)?.text ?? ''

export const textOf = ({ paragraphs }: { readonly paragraphs: readonly Paragraph[] }): string =>
  paragraphs.map(({ text }) => text).join('\n')

/** One defect, or none where it holds. */
export const unless = (holds: boolean, where: Place, message: string): readonly Defect[] =>
  holds ? [] : [{ where, message }]
