import type { LocalDate } from '#statute/calendar'
import { dayOf } from '#platform/clock'
import type { OrganisationId } from '#modules/organisations'
import { sectionNames } from '#modules/organisations'
import type { ColumnId } from '../ids.ts'
import type { Query } from '../schema/index.ts'
import type { ColumnRow } from '../schema/tables.ts'
import { statutoryItems } from './check.ts'
import type { FreshnessState } from './freshness.ts'
import { freshnessOf } from './freshness.ts'
import { columnsIn, isOpen } from './load.ts'
import { inOrder } from './tree.ts'

/** A column of a body with how it is kept up to date. */
export interface Column {
  readonly id: ColumnId
  readonly parent: ColumnId | null
  readonly code: string
  readonly title: string
  /** The fixed part it is, or null. */
  readonly part: string | null
  readonly columnType: ColumnRow['column_type']
  readonly items: readonly { readonly code: string; readonly title: string }[]
  readonly basis: readonly string[]
  readonly description: string
  readonly section: { readonly id: string; readonly name: string } | null
  readonly updateDays: number | null
  readonly updateBasis: string | null
  readonly place: number
  readonly open: boolean
  /** Public documents in it and below it. */
  readonly documents: number
  readonly lastPublishedOn: LocalDate | null
  readonly freshUntil: LocalDate | null
  readonly state: FreshnessState
  readonly why: string
}

/** The catalogue of a body. */
export interface Catalogue {
  /** Each behind the one above it. */
  readonly rows: readonly Column[]
  /** Where the section is on the site; null while it is not open. */
  readonly slug: string | null
  /** Statutory items no open column holds. */
  readonly missingItems: readonly { readonly code: string; readonly title: string }[]
}

const list = (json: string): readonly string[] => JSON.parse(json) as readonly string[]

const titles: ReadonlyMap<string, string> = new Map(statutoryItems.map(({ code, title }) => [code, title]))

const fillings = (query: Query, organisation: OrganisationId) =>
  query
    .selectFrom('publication_place as place')
    .innerJoin('publishing_column as holder', 'holder.id', 'place.column')
    .where('holder.organisation', '=', organisation)
    .groupBy('place.column')
    .select(({ fn }) => [
      'place.column',
      fn.countAll<number>().as('documents'),
      fn.max('place.published_at').as('last'),
    ])
    .execute()

/** The columns of a body on a day as a tree in order, what is stale, what the law names and no column holds. */
export const columnsOf = async (
  query: Query,
  organisation: OrganisationId,
  today: LocalDate,
): Promise<Catalogue> => {
  const rows = await columnsIn(query, organisation)
  const filled = new Map((await fillings(query, organisation)).map((each) => [each.column, each]))
  const sections = await sectionNames(query, [
    ...new Set(rows.flatMap(({ section }) => (section === null ? [] : [section]))),
  ])
  const site = await query
    .selectFrom('portal_section')
    .select('slug')
    .where('organisation', '=', organisation)
    .executeTakeFirst()
  const columnOf = (row: ColumnRow): Column => {
    const { documents = 0, last = null } = filled.get(row.id) ?? {}
    const lastPublishedOn = last === null ? null : dayOf(last)
    const { state, until, why } = freshnessOf({ row, lastPublishedOn }, today)
    return {
      id: row.id,
      parent: row.parent,
      code: row.code,
      title: row.title,
      part: row.part,
      columnType: row.column_type,
      items: list(row.items).map((code) => ({ code, title: titles.get(code) ?? code })),
      basis: list(row.basis),
      description: row.description,
      section: row.section === null ? null : { id: row.section, name: sections.get(row.section) ?? '' },
      updateDays: row.update_days,
      updateBasis: row.update_basis,
      place: row.place,
      open: isOpen(row, today),
      documents,
      lastPublishedOn,
      freshUntil: until,
      state,
      why,
    }
  }
  const held = new Set(rows.filter((row) => isOpen(row, today)).flatMap(({ items }) => list(items)))
  return {
    rows: inOrder(rows).map((row) => columnOf(row)),
    slug: site?.slug ?? null,
    missingItems: statutoryItems
      .filter(({ code }) => rows.length > 0 && !held.has(code))
      .map(({ code, title }) => ({ code, title })),
  }
}
