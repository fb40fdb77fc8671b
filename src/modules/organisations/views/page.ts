import type { LocalDate } from '#statute/calendar'
import type { Page } from '#platform/db'
import { pageByKey } from '#platform/db'
import type { CreditCode, RegionCode, SiteCode } from '../codes/index.ts'
import type { Period } from '../dates/span.ts'
import { periodOf } from '../dates/span.ts'
import type { OrganisationId } from '../ids.ts'
import type { NameRow, Query } from '../schema/tables.ts'
import type { Level, OrganisationKind } from '../schema/words.ts'
import { rootsOf } from './inside.ts'
import type { ListFilter } from './rows.ts'
import { namesFor } from './rows.ts'
import type { OrganisationStatus } from './status.ts'
import { statusOf } from './status.ts'

/** A body in a list. */
export interface OrganisationLine extends Period {
  readonly id: OrganisationId
  readonly name: string
  readonly shortName: string | undefined
  readonly creditCode: CreditCode | undefined
  readonly siteCode: SiteCode | undefined
  readonly level: Level
  readonly kind: OrganisationKind
  readonly regionCode: RegionCode
  readonly status: OrganisationStatus
}

export interface OrganisationList extends ListFilter {
  /** `next` of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

/** What a list shows of bodies beside their names. */
const detailsFor = (query: Query, ids: readonly OrganisationId[], on: LocalDate) =>
  query
    .selectFrom('organisation')
    .innerJoin('organisation_detail as detail', 'detail.organisation', 'organisation.id')
    .select([
      'organisation.id',
      'organisation.credit_code',
      'organisation.valid_from',
      'organisation.valid_until',
      'detail.site_code',
      'detail.level',
      'detail.kind',
      'detail.region_code',
    ])
    .where('organisation.id', 'in', ids)
    .where((eb) =>
      eb.or([
        eb.and([eb('detail.valid_from', '<=', on), eb('detail.valid_until', '>', on)]),
        eb.and([
          eb('organisation.valid_from', '>', on),
          eb('detail.valid_from', '=', eb.ref('organisation.valid_from')),
        ]),
      ]),
    )
    .execute()

type Details = Awaited<ReturnType<typeof detailsFor>>[number]

const lineOf = (
  name: Pick<NameRow, 'full_name' | 'short_name'>,
  row: Details,
  on: LocalDate,
): OrganisationLine => ({
  id: row.id,
  name: name.full_name,
  shortName: name.short_name ?? undefined,
  creditCode: row.credit_code ?? undefined,
  siteCode: row.site_code ?? undefined,
  level: row.level,
  kind: row.kind,
  regionCode: row.region_code,
  status: statusOf(row, on),
  ...periodOf(row),
})

/**
 * One page of the bodies there are, in the order of their full names by code point. Each is shown as it is on the day
 * asked about; one that has ended as it was last, one still to come as it will be first. Names are chosen first, by
 * their index; what else is shown is looked up for the page alone. Throws DatabaseError `cursor`.
 */
export const organisationPage = async (
  query: Query,
  { after, limit, ...filter }: OrganisationList,
): Promise<Page<OrganisationLine>> => {
  const { within, only, on } = filter
  if (only?.length === 0) return { rows: [], next: undefined }
  const { rows: names, next } = await pageByKey(namesFor(query, filter, await rootsOf(query, within, on)), {
    by: ['name.full_name', 'name.organisation'],
    after,
    limit,
  })
  if (names.length === 0) return { rows: [], next }
  const details = await detailsFor(
    query,
    names.map(({ organisation }) => organisation),
    on,
  )
  const byId = new Map(details.map((row) => [row.id, row]))
  const rows = names.flatMap((name) => {
    const row = byId.get(name.organisation)
    return row === undefined ? [] : [lineOf(name, row, on)]
  })
  return { rows, next }
}
