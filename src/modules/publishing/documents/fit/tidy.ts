import { cleanBody } from '../../content/index.ts'
import type { Attachment, Content, Disclosure, Justification } from '../../content.ts'

/** What no person types: half a character, control characters, marks that turn the direction of writing. */
const unseen = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu

const text = (typed: string): string => typed.toWellFormed().replaceAll(unseen, '')
const lines = (typed: string): string => text(typed).trim()
const line = (typed: string): string => text(typed).replaceAll(/\s+/gu, ' ').trim()

/** An id is that of a thing there is, or of nothing: what no id has is left out. */
const named = <Id extends string>(id: Id): Id => text(id) as Id

const orNull = (tidied: string): string | null => (tidied === '' ? null : tidied)
const optional = (typed: string | null): string | null => (typed === null ? null : orNull(line(typed)))

const each = (typed: readonly string[]): readonly string[] => [
  ...new Set(typed.map((one) => line(one)).filter((one) => one !== '')),
]

const once = <Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
]

const fieldsOf = (fields: Content['fields']): Content['fields'] =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([code, value]) => [text(code), typeof value === 'string' ? lines(value) : value] as const)
      .filter(([, value]) => value !== null && value !== ''),
  )

const attachmentOf = ({ file, name, digest, mediaType, size }: Attachment): Attachment => ({
  file: named(file),
  name: line(name),
  digest: named(digest),
  mediaType: named(mediaType),
  size,
})

const disclosureOf = ({ mode, basis, reason, reevaluateOn }: Disclosure): Disclosure => ({
  mode,
  basis: optional(basis),
  reason: reason === null ? null : orNull(lines(reason)),
  reevaluateOn,
})

const justificationOf = ({ kind, value, basis }: Justification): Justification => ({
  kind: line(kind),
  value: line(value),
  basis: line(basis),
})

/**
 * A content as it is kept and signed: the body clean, blanks and invisible characters gone, everything once, nothing
 * besides what a content has. Tidied again it is the same. Pure; throws Refusal `body-too-long`.
 */
export const tidy = (typed: Content): Content => ({
  kind: typed.kind,
  title: line(typed.title),
  column: named(typed.column),
  alsoIn: [...new Set(typed.alsoIn.map((id) => named(id)))].filter((column) => column !== typed.column),
  documentNumber: optional(typed.documentNumber),
  dateWritten: typed.dateWritten,
  formedOn: typed.formedOn,
  topics: each(typed.topics),
  keywords: each(typed.keywords),
  summary: lines(typed.summary),
  source: optional(typed.source),
  body: cleanBody(text(typed.body)).html,
  attachments: once(
    typed.attachments.map((one) => attachmentOf(one)),
    ({ file }) => file,
  ),
  interprets: [...new Set(typed.interprets.map((id) => named(id)))],
  disclosure: disclosureOf(typed.disclosure),
  fields: fieldsOf(typed.fields),
  justified: once(
    typed.justified.map((one) => justificationOf(one)),
    ({ kind, value }) => `${kind} ${value}`,
  ),
})
