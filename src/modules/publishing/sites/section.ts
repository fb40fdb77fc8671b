import type { LocalDate } from '#statute/calendar'
import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { Writing } from '../schema/index.ts'

export interface OpenPortalSection {
  readonly organisation: OrganisationId
  readonly slug: string
  readonly on: LocalDate
}

/** Parts of the portal's own addresses: `/request/track` follows a request, whatever a body is called. */
const ownParts: ReadonlySet<string> = new Set([
  ...['about', 'annual-reports', 'api', 'assets', 'check', 'compare', 'consultation', 'data', 'decisions'],
  ...['disclosure', 'documents', 'feeds', 'files', 'fragments', 'policies', 'receipt', 'request', 'search'],
  ...['senior', 'site-map', 'track', 'workbench'],
])

/**
 * 国办发〔2017〕47号: opens the section of a body on the site, behind those there are; the first body is the one whose
 * site it is. Throws Refusal `slug-taken`, `slug-reserved`. The caller counts up the revision.
 */
export const openPortalSection = async (
  tx: Writing,
  { organisation, slug, on }: OpenPortalSection,
): Promise<void> => {
  if (ownParts.has(slug))
    throw refuse(
      'invalid',
      'slug-reserved',
      '这个地址不能用',
      `“${slug}”是门户自己的网址，请另取一个，例如机构名称的拼音缩写。`,
      'slug',
    )
  const rows = await tx.selectFrom('portal_section').select(['slug', 'place']).execute()
  if (rows.some((row) => row.slug === slug))
    throw refuse('conflict', 'slug-taken', '地址已经被使用', '别的机构已经用了这个地址，请另取一个。', 'slug')
  await tx
    .insertInto('portal_section')
    .values({
      organisation,
      slug,
      place: Math.max(-1, ...rows.map(({ place }) => place)) + 1,
      opened_on: on,
      host: rows.length === 0 ? 1 : 0,
    })
    .execute()
}
