import type { Sent } from '../../api/operations.ts'
import type { Guide, Request } from '../words.ts'

export type Content = Sent<'draftDecision'>['body']['content']
type Kind = Content['parts'][number]['kind']
type Need = Guide['needs'][number]

/** A draft to begin with: as it stands, or what the triage proposes. */
export const firstContent = ({ draft, triage }: Request): Partial<Content> => {
  if (draft !== null)
    return {
      parts: draft.parts.map(({ about, kind }) => ({ about, kind })),
      principal: draft.principal,
      texts: draft.texts,
      reasons: draft.reasons,
    }
  const kind = triage.proposal?.kind
  return { parts: [kind === undefined ? { about: '' } : { about: '', kind }] as Content['parts'], texts: {} }
}

/** What the parts come to: one kind, partial where something is given, or open until the main reason is named. */
export const combinedOf = (
  { decisions }: Guide,
  kinds: readonly (Kind | undefined)[],
  principal: Kind | null | undefined,
): Guide['decisions'][number] | undefined => {
  const known = [...new Set(kinds.filter((kind) => kind !== undefined))]
  const of = (kind: Kind | null | undefined) => decisions.find(({ value }) => value === kind)
  if (known.length < 2) return of(known[0])
  const gives = known.filter((kind) => of(kind)?.gives === true)
  if (gives.length === 0) return known.some((kind) => kind === principal) ? of(principal) : undefined
  return gives.length === known.length && known.every((kind) => of(kind)?.row === '3.1')
    ? of('disclosed')
    : of('partial')
}

/** Whether the main reason has to be named: several, and nothing is given. */
export const needsPrincipal = ({ decisions }: Guide, kinds: readonly (Kind | undefined)[]): boolean => {
  const known = new Set(kinds.filter((kind) => kind !== undefined))
  return known.size > 1 && ![...known].some((kind) => decisions.find(({ value }) => value === kind)?.gives)
}

/** What the whole and its parts need, each once, in the order of the decisions. */
export const needsOf = (
  { decisions, needs }: Guide,
  kinds: readonly (Kind | undefined)[],
): readonly Need[] => {
  const wanted = new Set(kinds.flatMap((kind) => decisions.find(({ value }) => value === kind)?.needs ?? []))
  return needs.filter(({ value }) => wanted.has(value))
}
