import type { LocalDate } from '#statute/calendar'
import type { OrganisationId } from '#modules/organisations'
import type { Content } from '../../content.ts'
import type { Query } from '../../schema/index.ts'
import type { ColumnRow } from '../../schema/tables.ts'

export interface ColumnsFound {
  /** The column a document belongs to. */
  readonly column: ColumnRow | undefined
  /** By path. */
  readonly problems: Readonly<Record<string, string>>
}

interface At {
  readonly organisation: OrganisationId
  readonly on: LocalDate
  readonly kept?: boolean
}

const sentenceOf = (row: ColumnRow | undefined, { organisation, on, kept }: At): string | undefined => {
  if (row?.organisation !== organisation) return '没有这个栏目，请从本机构的栏目里选取。'
  const open = row.opened_on <= on && (row.closed_on === null || row.closed_on > on)
  return open || kept === true ? undefined : `栏目“${row.title}”已经停用，请换一个栏目。`
}

/** Whether the columns of a content are its body's, and take something new on a day. */
export const columnsFit = async (
  query: Query,
  at: At,
  { column, alsoIn }: Content,
): Promise<ColumnsFound> => {
  const rows = await query
    .selectFrom('publishing_column')
    .selectAll()
    .where('id', 'in', [column, ...alsoIn])
    .execute()
  const found = new Map(rows.map((row) => [row.id, row]))
  const problems = [
    ['content.column', sentenceOf(found.get(column), at)] as const,
    ...alsoIn.map((id, nth) => [`content.alsoIn.${nth}`, sentenceOf(found.get(id), at)] as const),
  ]
  return {
    column: found.get(column),
    problems: Object.fromEntries(
      problems.flatMap(([path, sentence]) => (sentence === undefined ? [] : [[path, sentence]])),
    ),
  }
}
