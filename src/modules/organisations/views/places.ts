import type { AbsenceId, OrganisationId, PostId, SectionId } from '../ids.ts'
import type { Query } from '../schema/tables.ts'

/** The body a section belongs to; nothing where there is no such section. */
export const placeOfSection = async (query: Query, id: SectionId): Promise<OrganisationId | undefined> =>
  (await query.selectFrom('section').select('organisation').where('id', '=', id).executeTakeFirst())
    ?.organisation

/** The body a post belongs to; nothing where there is no such post. */
export const placeOfPost = async (query: Query, id: PostId): Promise<OrganisationId | undefined> =>
  (await query.selectFrom('post').select('organisation').where('id', '=', id).executeTakeFirst())
    ?.organisation

/** The body somebody is away from; nothing where there is no such absence. */
export const placeOfAbsence = async (query: Query, id: AbsenceId): Promise<OrganisationId | undefined> =>
  (await query.selectFrom('post_absence').select('organisation').where('id', '=', id).executeTakeFirst())
    ?.organisation
