import type { DecisionKind } from '../kinds/all.ts'

/** Something to do before the request can be decided. */
export type Step =
  | 'ask-clarification'
  | 'await-clarification'
  | 'ask-explanation'
  | 'send-fee-notice'
  | 'await-payment'
  | 'ask-third-party'
  | 'ask-co-maker'
  | 'search'

/** Where an answer leads: to the next question, to a kind of decision, or to something to be done first. */
export type Leads<Id extends string> =
  { readonly to: Id } | { readonly decides: DecisionKind } | { readonly first: Step }

export interface Answer<Id extends string> {
  readonly text: string
  readonly leads: Leads<Id>
}

/** A question a clerk answers, with the article it comes from. */
export interface Question<Id extends string> {
  readonly text: string
  readonly article: string
  readonly answers: Readonly<Record<string, Answer<Id>>>
}

/** Where an answer leads, in a word each. */
export const to = <Id extends string>(id: Id): Leads<Id> => ({ to: id })
export const decides = (kind: DecisionKind) => ({ decides: kind })
export const first = (step: Step) => ({ first: step })

/** An answer and where it leads. */
export const answer = <L>(text: string, leads: L): { readonly text: string; readonly leads: L } => ({
  text,
  leads,
})
