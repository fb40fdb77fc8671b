import type { LocalDate } from '#statute/calendar'
import { DatedError, inForce } from '#statute/dated'
import type { AgencyLevel, DecisionKind } from '#statute/decisions'
import { remedyOf, remedyText } from '#statute/decisions'
import type { LetterKind } from './kinds/all.ts'
import { isNotice, letterOf, remedyClassOf } from './kinds/all.ts'
import type { Mode, Passage } from './letter.ts'
import type { Line } from './line.ts'
import { fill } from './line.ts'
import type { LetterFacts, SlotName } from './slots.ts'

/** A passage as it is printed; its text may hold several paragraphs, apart by line breaks. */
export interface Paragraph {
  readonly passage: string
  readonly mode: Mode
  readonly text: string
}

/** A letter as a value: all that is printed, and nothing that is not. */
export interface Letter {
  readonly kind: LetterKind
  readonly title: string
  /** Null while it has none. */
  readonly number: string | null
  /** As it stands above the text; empty for a record. */
  readonly addressee: string
  readonly paragraphs: readonly Paragraph[]
  readonly signer: string
  /** The day it bears; null while it is a draft. */
  readonly on: LocalDate | null
}

/** What was decided, as far as the remedy depends on it. */
export interface Decided {
  readonly decision: DecisionKind
  /** Kinds of the parts, for 部分公开. */
  readonly parts: readonly DecisionKind[]
}

export interface Compose {
  readonly kind: LetterKind
  readonly facts: LetterFacts
  /** The day whose law it is written by: of the letter, for a decision that of the decision. */
  readonly on: LocalDate
  /** Null where it answers no decision. */
  readonly decided: Decided | null
  readonly level: AgencyLevel
  /** Words of the office in place of the proposed ones, by open passage. */
  readonly variants?: Readonly<Record<string, Line>>
  /** Words of the clerk, by open passage, as they stand. */
  readonly edits?: Readonly<Record<string, string>>
}

export interface ComposedLetter extends Letter {
  /** Slots nothing is known for. */
  readonly missing: readonly SlotName[]
}

/** Who a letter to third parties about a decision of giving stands for: as any decision that is no refusal. */
const contestedOf = (kind: LetterKind, decided: Decided | null) => {
  if (kind === 'thirdPartyNotice') return { decision: 'disclosed' } as const
  return decided === null ? undefined : { decision: decided.decision, withheld: decided.parts }
}

/**
 * The remedy a letter must tell, as the law of the day has it; empty where it opens none. Undefined where no words of
 * that day are known. 行政复议法第二十三条第二款.
 */
export const remedyLine = (
  { kind, decided, on, level }: Pick<Compose, 'kind' | 'decided' | 'on' | 'level'>,
  { organ, court }: { readonly organ: string; readonly court: string },
): string | undefined => {
  if (remedyClassOf(kind) === 'C') return ''
  const contested = contestedOf(kind, decided)
  if (contested === undefined) return undefined
  try {
    const text = remedyText(remedyOf(contested, on, level), { organ, court })
    return kind === 'thirdPartyNotice' ? text.replaceAll('本决定', '上述处理决定') : text
  } catch (error) {
    if (error instanceof DatedError) return undefined
    throw error
  }
}

const lineOf = (passage: Passage, { on, variants }: Compose): Line | undefined => {
  if (passage.mode === 'open' && variants?.[passage.id] !== undefined) return variants[passage.id]
  try {
    return inForce(passage.text, on).value
  } catch (error) {
    if (error instanceof DatedError) return undefined
    throw error
  }
}

const paragraphOf = (
  passage: Passage,
  input: Compose,
): { paragraph: Paragraph; missing: readonly SlotName[] } | undefined => {
  const { id, mode, when } = passage
  if (when.some((slot) => input.facts[slot] === undefined)) return undefined
  const edited = mode === 'open' ? input.edits?.[id] : undefined
  if (edited !== undefined)
    return edited.trim() === ''
      ? undefined
      : { paragraph: { passage: id, mode, text: edited.trim() }, missing: [] }
  const line = lineOf(passage, input)
  if (line === undefined || line.length === 0) return undefined
  const { text, missing } = fill(line, input.facts)
  return { paragraph: { passage: id, mode, text }, missing }
}

const addresseeOf = ({
  kind,
  facts,
}: Compose): { readonly text: string; readonly missing: readonly SlotName[] } => {
  const slot = (
    {
      applicant: 'applicant',
      'third-party': 'party',
      agency: kind === 'transfer' ? 'agency' : 'party',
      section: 'section',
      file: null,
    } as const
  )[letterOf(kind).addressee]
  return slot === null || kind === 'thirdPartyReply'
    ? { text: '', missing: [] }
    : fill([{ slot }, '：'], facts)
}

/** Its place is before what an office may say at the end. */
const withRemedy = (paragraphs: readonly Paragraph[], text: string | undefined): readonly Paragraph[] => {
  if (text === undefined || text === '') return paragraphs
  const at = paragraphs.findIndex(({ passage }) => passage === 'enclosures' || passage === 'contact')
  const remedy: Paragraph = { passage: 'remedy', mode: 'locked', text }
  return at < 0 ? [...paragraphs, remedy] : [...paragraphs.slice(0, at), remedy, ...paragraphs.slice(at)]
}

/**
 * Drafts a letter from what is known of a case: locked words of the law of its day, the signed text as it stands, the
 * open passages as office and clerk have them. Pure; what is missing stands as a gap and is named.
 */
export const composeLetter = (input: Compose): ComposedLetter => {
  const { kind, facts } = input
  const { title, passages } = letterOf(kind)
  const drafted = passages.map((passage) => paragraphOf(passage, input)).filter((one) => one !== undefined)
  const addressee = addresseeOf(input)
  const names = { organ: facts.reviewOrgan ?? '', court: facts.court ?? '' }
  const remedy = names.organ === '' || names.court === '' ? undefined : remedyLine(input, names)
  const lacks: readonly SlotName[] =
    remedyClassOf(kind) === 'C' ? [] : (['reviewOrgan', 'court'] as const).filter((slot) => !facts[slot])
  return {
    kind,
    title,
    number: null,
    addressee: addressee.text,
    paragraphs: withRemedy(
      drafted.map(({ paragraph }) => paragraph),
      remedy,
    ),
    signer: facts.organisation ?? '',
    on: null,
    missing: [...new Set([...addressee.missing, ...drafted.flatMap(({ missing }) => missing), ...lacks])],
  }
}

/** What is printed of a letter, without what it lacks. */
export const asLetter = ({ kind, title, number, addressee, paragraphs, signer, on }: Letter): Letter => ({
  kind,
  title,
  number,
  addressee,
  paragraphs,
  signer,
  on,
})

/** Passages a clerk or an office may word themselves. */
export const openPassages = (kind: LetterKind): readonly Passage[] =>
  letterOf(kind).passages.filter(({ mode }) => mode === 'open')

/** Whether a letter answers a decision, so that it is bound to what was signed. */
export const isDecision = (kind: LetterKind): kind is DecisionKind => !isNotice(kind)
