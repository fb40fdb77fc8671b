import type { LocalDate } from '#statute/calendar'
import type { Page } from '#platform/db'
import { pageByKey } from '#platform/db'
import type { CreditCode, RegionCode, SiteCode } from '../codes/index.ts'
import type { Period } from '../dates/span.ts'
import { periodOf } from '../dates/span.ts'
import type { OrganisationId } from '../ids.ts'
import type { Query } from '../schema/tables.ts'
import type { Level, OrganisationKind } from '../schema/words.ts'
import type { ListFilter, LineRow } from './rows.ts'
import { linesOf } from './rows.ts'
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

const lineOf = (row: LineRow, on: LocalDate): OrganisationLine => ({
  id: row.organisation,
  name: row.full_name,
  shortName: row.short_name ?? undefined,
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
 * asked about; one that has ended as it was last, one still to come as it will be first. Throws DatabaseError `cursor`.
 */
export const organisationPage = async (
  query: Query,
  { after, limit, ...filter }: OrganisationList,
): Promise<Page<OrganisationLine>> => {
  const page = await pageByKey(linesOf(query, filter), {
    by: ['name.full_name', 'name.organisation'],
    after,
    limit,
  })
  return { rows: page.rows.map((row) => lineOf(row, filter.on)), next: page.next }
}
