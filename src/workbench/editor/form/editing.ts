import type { Content, Document, Finding, Kind } from '../../documents/words.ts'

/** What every part of the form is given. */
export interface Editing {
  readonly document: Document
  readonly content: Content
  readonly change: (patch: Partial<Content>) => void
  readonly findings: readonly Finding[]
}

/** The same with the kind the document is of. */
export interface EditingKind extends Editing {
  readonly kind: Kind
}

/** What is wrong with one field. */
export const errorsAt = (findings: readonly Finding[], where: string): readonly string[] => [
  ...new Set(findings.filter((one) => one.where === where && one.blocks).map(({ sentence }) => sentence)),
]
