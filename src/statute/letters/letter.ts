import type { Basis, Dated } from '#statute/dated'
import { dated } from '#statute/dated'
import type { Line } from './line.ts'
import type { SlotName } from './slots.ts'

/** Who a letter goes to. file: nobody; it stands in the case. */
export type Addressee = 'applicant' | 'third-party' | 'agency' | 'section' | 'file'

/** Which series of numbers a letter is counted in: decisions, and all others. */
export type Series = 'decision' | 'notice'

/**
 * locked: words of the law, the same for every office. signed: from the draft that was signed; nobody changes it here.
 * open: what an office and a clerk may word themselves. blank: to be filled in by hand by whoever gets it.
 */
export type Mode = 'locked' | 'signed' | 'open' | 'blank'

/** One passage of a letter, in the order it is printed. */
export interface Passage {
  /** Once in a letter. */
  readonly id: string
  /** What it is called where it is edited. */
  readonly title: string
  readonly mode: Mode
  /** Its words by the day of the letter, each with what it stands on. */
  readonly text: Dated<Line>
  /** Printed only where all of these are known. */
  readonly when: readonly SlotName[]
}

/** A kind of letter as data. */
export interface LetterTemplate {
  readonly title: string
  readonly addressee: Addressee
  readonly series: Series
  readonly basis: readonly Basis[]
  readonly passages: readonly Passage[]
  /** Facts without which it may not go out. */
  readonly facts: readonly SlotName[]
}

/** 条例 in force: the first day any of these letters has words for. */
const since = '2019-05-15'

/** Where the words of an office are its own; what stands here is a proposal. */
const practice: Basis = { document: '实践做法', certainty: 'practice' }

const passage =
  (mode: Mode, preset: Basis) =>
  (
    id: string,
    title: string,
    line: Line,
    {
      basis = preset,
      when = [],
      from = since,
    }: Partial<Pick<Passage, 'when'>> & {
      readonly basis?: Basis | undefined
      readonly from?: string
    } = {},
  ): Passage => ({ id, title, mode, when, text: dated(title, [{ from, value: line, basis }]) })

const whole: Basis = { document: '《政府信息公开条例》', certainty: 'read' }
/** Words of the law. */
export const locked = passage('locked', whole)
/** From the signed draft. */
export const signed = passage('signed', whole)
/** A proposal. */
export const open = passage('open', practice)
/** A form to be filled in. */
export const blank = passage('blank', practice)
