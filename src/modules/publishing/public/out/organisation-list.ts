import { pageByKey } from '#platform/db'
import type { OrganisationId } from '#modules/organisations'
import type { Query } from '../../schema/index.ts'
import type { PublicList } from '../line.ts'
import { lineColumns } from '../line.ts'

/** All public documents of a body, the newest first. Throws DatabaseError `cursor`. */
export const organisationList = (
  query: Query,
  organisation: OrganisationId,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<PublicList> =>
  pageByKey(
    query
      .selectFrom('publication as page')
      .select(lineColumns)
      .where('page.status', '=', 'public')
      .where('page.organisation', '=', organisation),
    { by: ['page.published_at', 'page.number'], order: 'desc', after, limit },
  )
