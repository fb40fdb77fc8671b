import type { Content } from '../content.ts'
import { catalogueArticle, practice } from './bases.ts'
import { normativeProblems } from './check-normative.ts'
import { partyProblems } from './check-party.ts'
import type { Asked, Field, Kind, Metadata } from './kind.ts'
import { kindOf } from './kinds.ts'
import type { FieldProblem } from './problem.ts'
import { problem } from './problem.ts'
import { defectOf, valueIn } from './values.ts'

const given: Readonly<Record<Metadata, (content: Content) => boolean>> = {
  documentNumber: ({ documentNumber }) => (documentNumber ?? '').trim() !== '',
  dateWritten: ({ dateWritten }) => dateWritten !== null,
  formedOn: ({ formedOn }) => formedOn !== null,
  topics: ({ topics }) => topics.length > 0,
  keywords: ({ keywords }) => keywords.length > 0,
  summary: ({ summary }) => summary.trim() !== '',
  interprets: ({ interprets }) => interprets.length > 0,
}

const metadataProblem = (content: Content, asked: Asked): readonly FieldProblem[] => {
  const { metadata, need, sentence, basis } = asked
  return given[metadata](content)
    ? []
    : [problem(metadata, `${metadata}-missing`, need === 'must', sentence, basis)]
}

const fieldProblem = (content: Content, field: Field): readonly FieldProblem[] => {
  const where = `fields.${field.code}`
  const value = valueIn(content.fields, field.code)
  if (value !== undefined) {
    const defect = defectOf(field, value)
    return defect === undefined ? [] : [problem(where, 'field-unfit', true, defect, field.basis)]
  }
  if (field.need === 'may') return []
  const sentence = `没有填“${field.title}”。${field.help}`
  return [problem(where, 'field-missing', field.need === 'must', sentence, field.basis)]
}

/** What another kind asks for, left behind when the kind was changed: it must not go out unseen. */
const strangers = ({ title, fields }: Kind, content: Content): readonly FieldProblem[] =>
  Object.keys(content.fields)
    .filter((code) => valueIn(content.fields, code) !== undefined)
    .filter((code) => !fields.some((field) => field.code === code))
    .map((code) =>
      problem(`fields.${code}`, 'field-unknown', true, `“${title}”没有这一项，请清空。`, practice()),
    )

/**
 * What is wrong with what the kind of a document asks for, title and metadata included: those that block, and those
 * worth a look. Body, attachments, personal data and the source decision are for other gates. Pure.
 */
export const checkFields = (content: Content): readonly FieldProblem[] => {
  const kind = kindOf(content.kind)
  const untitled =
    content.title.trim() === ''
      ? [problem('title', 'title-missing', true, '请填写标题。', catalogueArticle)]
      : []
  return [
    ...untitled,
    ...kind.asks.flatMap((asked) => metadataProblem(content, asked)),
    ...kind.fields.flatMap((field) => fieldProblem(content, field)),
    ...strangers(kind, content),
    ...(kind.level === null ? [] : normativeProblems(content)),
    ...(kind.fields.some(({ code }) => code === 'partyType') ? partyProblems(content) : []),
  ]
}
