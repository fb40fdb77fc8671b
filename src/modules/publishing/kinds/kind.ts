import type { Basis } from '#statute/dated'
import type { Duty } from '#statute/deadlines'
import type { KindCode } from './codes.ts'

/** How a field is typed: a line, several lines, a day, one of a list, money in fen, a number of something. */
export type FieldType = 'line' | 'text' | 'date' | 'choice' | 'amount' | 'count'

/** What is missed where a field is empty: `must` blocks, `should` is a notice, `may` is nothing. */
export type Need = 'must' | 'should' | 'may'

/** Who sees a field: everybody; everybody where the party is an organisation; only the office. */
export type Shown = 'public' | 'organisations' | 'office'

/** What a kind asks for besides what every document has. */
export interface Field {
  readonly code: string
  readonly title: string
  readonly type: FieldType
  readonly need: Need
  /** What to write, and why it is asked for. */
  readonly help: string
  readonly shown: Shown
  readonly choices?: readonly { readonly value: string; readonly title: string }[]
  /** What a line must look like, with the sentence for one that does not. */
  readonly pattern?: { readonly is: RegExp; readonly sentence: string }
  readonly basis: Basis
}

/** Metadata of every document that a kind may insist on. */
export type Metadata =
  'documentNumber' | 'dateWritten' | 'formedOn' | 'topics' | 'keywords' | 'summary' | 'interprets'

/** What a kind insists on of the metadata, or expects. */
export interface Asked {
  readonly metadata: Metadata
  readonly need: Exclude<Need, 'may'>
  readonly sentence: string
  readonly basis: Basis
}

/** What a document counts as in table 2 of the annual report. */
export type CountsAs = 'regulation' | 'normativeDocument' | 'licence' | 'penalty' | 'coercion' | 'fee'

/** What is kept in the register of regulations and normative documents. */
export type Level = 'regulation' | 'normative'

/** 文种 as data. */
export interface Kind {
  readonly code: KindCode
  readonly title: string
  readonly help: string
  readonly fields: readonly Field[]
  readonly asks: readonly Asked[]
  /** The duty whose term runs. */
  readonly duty: Duty
  /** The field the term is counted from; null: from when it was formed or changed, or else written. */
  readonly countedFrom: string | null
  readonly counts: CountsAs | null
  readonly level: Level | null
  /** Whether an interpretation is expected beside it. */
  readonly interpretation: boolean
  /** Codes of template columns it belongs in, the likeliest first. */
  readonly columns: readonly string[]
}
