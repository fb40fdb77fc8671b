import type { LocalDate } from '#statute/calendar'
import type { Contact } from '../bodies/contact.ts'
import type { Organisation, Superior } from './shapes.ts'
import { historyOf } from '../changes/history.ts'
import type { Dated } from '../dates/span.ts'
import { holdsOn, periodOf, rowOn } from '../dates/span.ts'
import type { OrganisationId } from '../ids.ts'
import { postsOf } from '../posts/views.ts'
import type { DetailRow, Query, SuperiorRow } from '../schema/tables.ts'
import { organisationNames } from './names.ts'
import { absencesOf, detailsOf, recordsOf, sectionsOf } from './records.ts'
import { statusOf } from './status.ts'

/** What is shown of a timeline on a day: what holds, or of a body still to come what will hold first. */
const shownOf = <Row extends Dated>(rows: readonly Row[], on: LocalDate): Row | undefined =>
  rowOn(rows, on) ?? rows[0]

const contactOf = (detail: DetailRow): Contact => ({
  address: detail.address ?? undefined,
  postcode: detail.postcode ?? undefined,
  phone: detail.phone ?? undefined,
  fax: detail.fax ?? undefined,
  email: detail.email ?? undefined,
  officeHours: detail.office_hours ?? undefined,
  website: detail.website ?? undefined,
})

/** How a body is reached on a day, as `organisationOf` gives it, without the rest; undefined where there is none by that id. */
export const contactOn = async (
  query: Query,
  id: OrganisationId,
  on: LocalDate,
): Promise<Contact | undefined> => {
  const detail = shownOf(await detailsOf(query, id), on)
  return detail && contactOf(detail)
}

const superiorsOn = async (
  query: Query,
  rows: readonly SuperiorRow[],
  on: LocalDate,
): Promise<readonly Superior[]> => {
  const holding = rows.filter((row) => holdsOn(row, on))
  const names = await organisationNames(
    query,
    holding.map((row) => row.superior),
    on,
  )
  return holding.map((row) => ({
    kind: row.kind,
    organisation: row.superior,
    name: names.get(row.superior) ?? '',
    basis: row.basis ?? undefined,
    ...periodOf(row),
  }))
}

/**
 * A body as it is on a day, with its whole history; one that has ended as it was last, one still to come as it will be
 * first. Nothing where there is none by that id.
 */
export const organisationOf = async (
  query: Query,
  id: OrganisationId,
  on: LocalDate,
): Promise<Organisation | undefined> => {
  const records = await recordsOf(query, id)
  if (!records) return undefined
  const { body, names, details, superiors } = records
  const name = shownOf(names, on)
  const detail = shownOf(details, on)
  if (!name || !detail) return undefined
  return {
    id,
    name: name.full_name,
    shortName: name.short_name ?? undefined,
    status: statusOf(body, on),
    ...periodOf(body),
    creditCode: body.credit_code ?? undefined,
    siteCode: detail.site_code ?? undefined,
    level: detail.level,
    kind: detail.kind,
    regionCode: detail.region_code,
    contact: contactOf(detail),
    names: names.map((row) => ({
      name: row.full_name,
      shortName: row.short_name ?? undefined,
      basis: row.basis ?? undefined,
      ...periodOf(row),
    })),
    superiors: await superiorsOn(query, superiors, on),
    history: historyOf(records),
    sections: await sectionsOf(query, id, on),
    posts: await postsOf(query, id, on),
    absences: await absencesOf(query, id, on),
  }
}
