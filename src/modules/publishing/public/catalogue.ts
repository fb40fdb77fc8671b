import type { ColumnType } from '#statute/catalogue'
import type { Instant } from '#platform/clock'
import type { OrganisationId } from '#modules/organisations'
import type { ColumnId } from '../ids.ts'
import { inOrder, upFrom } from '../columns/tree.ts'
import type { Query } from '../schema/index.ts'

/** A column as the public sees it. */
export interface PublicColumn {
  readonly id: ColumnId
  readonly parent: ColumnId | null
  /** How many are above it. */
  readonly depth: number
  readonly code: string
  readonly title: string
  /** The fixed part it is, or null. */
  readonly part: string | null
  readonly columnType: ColumnType
  /** Codes of statutory items. */
  readonly items: readonly string[]
  readonly basis: readonly string[]
  readonly description: string
  readonly updateDays: number | null
  readonly updateBasis: string | null
  readonly closed: boolean
  /** Public documents in it and below it. */
  readonly documents: number
  readonly lastAt: Instant | null
}

const list = (json: string): readonly string[] => JSON.parse(json) as readonly string[]

/** The columns of a body, each behind the one above it, with how much is in them. Those closed and empty are left out. */
export const publicColumns = async (
  query: Query,
  organisation: OrganisationId,
): Promise<readonly PublicColumn[]> => {
  const rows = await query
    .selectFrom('publishing_column as holder')
    .selectAll('holder')
    .select((row) => [
      row
        .selectFrom('publication_place as place')
        .whereRef('place.column', '=', 'holder.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('documents'),
      row
        .selectFrom('publication_place as place')
        .whereRef('place.column', '=', 'holder.id')
        .select(({ fn }) => fn.max('place.published_at').as('last'))
        .as('lastAt'),
    ])
    .where('holder.organisation', '=', organisation)
    .execute()
  return inOrder(rows)
    .map((row) => ({
      id: row.id,
      parent: row.parent,
      depth: upFrom(rows, row.parent).length,
      code: row.code,
      title: row.title,
      part: row.part,
      columnType: row.column_type,
      items: list(row.items),
      basis: list(row.basis),
      description: row.description,
      updateDays: row.update_days,
      updateBasis: row.update_basis,
      closed: row.closed_on !== null,
      documents: row.documents ?? 0,
      lastAt: row.lastAt,
    }))
    .filter(({ closed, documents }) => !closed || documents > 0)
}
