import type { LocalDate } from '#statute/calendar'
import type { OrganisationId } from '#modules/organisations'
import type { Query } from '../schema/index.ts'

/** How a body is reached, 条例第十二条; empty where it is not told. */
export interface PublicContact {
  readonly address: string | null
  readonly postcode: string | null
  readonly phone: string | null
  readonly fax: string | null
  readonly email: string | null
  readonly officeHours: string | null
}

/** The section of a body on the site. */
export interface PublicSection {
  readonly organisation: OrganisationId
  readonly slug: string
  readonly name: string
  readonly shortName: string | null
  /** Whether its body is the one whose site it is. */
  readonly host: boolean
  readonly contact: PublicContact
}

/** The sections of the site in their order, with what their bodies are called and how they are reached on a day. */
export const publicSections = async (query: Query, on: LocalDate): Promise<readonly PublicSection[]> => {
  const rows = await query
    .selectFrom('portal_section as section')
    .innerJoin('organisation_name as name', 'name.organisation', 'section.organisation')
    .innerJoin('organisation_detail as detail', 'detail.organisation', 'section.organisation')
    .select([
      'section.organisation',
      'section.slug',
      'section.host',
      'name.full_name',
      'name.short_name',
      'detail.address',
      'detail.postcode',
      'detail.phone',
      'detail.fax',
      'detail.email',
      'detail.office_hours as officeHours',
    ])
    .where('name.valid_from', '<=', on)
    .where('name.valid_until', '>', on)
    .where('detail.valid_from', '<=', on)
    .where('detail.valid_until', '>', on)
    .orderBy('section.place')
    .orderBy('section.slug')
    .execute()
  return rows.map(({ organisation, slug, host, full_name, short_name, ...contact }) => ({
    organisation,
    slug,
    name: full_name,
    shortName: short_name,
    host: host === 1,
    contact,
  }))
}
