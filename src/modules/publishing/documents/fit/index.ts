import type { LocalDate } from '#statute/calendar'
import { Refusal } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { Content } from '../../content.ts'
import type { DocumentId } from '../../ids.ts'
import { kinds } from '../../kinds/index.ts'
import type { Query } from '../../schema/index.ts'
import type { ColumnRow } from '../../schema/tables.ts'
import { columnsFit } from './columns.ts'
import { filesFit } from './files.ts'
import { tidy } from './tidy.ts'

/** Whose content it is, and when it is saved. */
export interface Place {
  readonly organisation: OrganisationId
  readonly on: LocalDate
  /** The document itself, where there is one already. */
  readonly document?: DocumentId | undefined
  /** What is only kept may stay in a column that was closed. */
  readonly kept?: boolean
}

/** A content as it may be kept, with the column it belongs to. */
export interface Fitted {
  readonly content: Content
  readonly column: ColumnRow
}

/** An interpretation may be of what its body works on, or of what is public anywhere. */
const interpretsFit = async (
  query: Query,
  { organisation, document }: Place,
  { interprets }: Content,
): Promise<Readonly<Record<string, string>>> => {
  if (interprets.length === 0) return {}
  const rows = await query
    .selectFrom('document')
    .select('id')
    .where('id', 'in', interprets)
    .where((row) => row.or([row('organisation', '=', organisation), row('visibility', '=', 'public')]))
    .execute()
  const known = new Set(rows.map(({ id }) => id))
  return Object.fromEntries(
    interprets.flatMap((id, at) =>
      known.has(id) && id !== document
        ? []
        : [[`content.interprets.${at}`, '没有这份文件，或者它还没有公开，请重新选取要解读的文件。']],
    ),
  )
}

const codes: ReadonlySet<string> = new Set(kinds.flatMap(({ fields }) => fields.map(({ code }) => code)))

const fieldsFit = ({ fields }: Content): Readonly<Record<string, string>> =>
  Object.keys(fields).every((code) => codes.has(code))
    ? {}
    : { 'content.fields': '有不认识的项目，请刷新页面再填。' }

/**
 * Tidies a content and looks whether it can be kept: columns of the body that are open, files of the body that are what
 * they are said to be, documents there are. What is merely missing is for the gates. Throws Refusal `content-unfit`
 * naming every field, `body-too-long`.
 */
export const fit = async (query: Query, place: Place, typed: Content): Promise<Fitted> => {
  const content = tidy(typed)
  const { column, problems } = await columnsFit(query, place, content)
  const fields = {
    ...problems,
    ...(await filesFit(query, place.organisation, content)),
    ...(await interpretsFit(query, place, content)),
    ...fieldsFit(content),
  }
  const [first] = Object.values(fields)
  if (first === undefined && column !== undefined) return { content, column }
  throw new Refusal('invalid', 'content-unfit', '内容不能保存', first ?? '', fields)
}
