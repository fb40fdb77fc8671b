import { sql } from '#platform/db'
import type { OrganisationId } from '#modules/organisations'
import type { GroupId } from '../ids.ts'
import type { Query } from '../schema/index.ts'

/** A public document that many had asked for. */
export interface AskedMost {
  readonly group: GroupId
  readonly title: string
}

/** What most people asked a body for and is public now, at most so many: for whoever is about to apply. */
export const askedMost = (
  query: Query,
  organisation: OrganisationId,
  limit: number,
): Promise<readonly AskedMost[]> =>
  query
    .selectFrom('reuse_group')
    .innerJoin('publication', 'publication.document', 'reuse_group.document')
    .innerJoin('reuse_member', 'reuse_member.group', 'reuse_group.id')
    .select(['reuse_group.id as group', 'publication.title'])
    .where('reuse_group.organisation', '=', organisation)
    .where('publication.status', '=', 'public')
    .groupBy(['reuse_group.id', 'publication.title'])
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('reuse_group.id')
    .limit(limit)
    .execute()
