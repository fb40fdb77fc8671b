import type { RequestId, RequestRow } from '#modules/requests'
import type { GroupId } from '../ids.ts'
import type { Query } from '../schema/index.ts'

type Indexes = Pick<RequestRow, 'name_index' | 'id_index'>

/** The same name, and no two different papers. */
const isSame = (one: Indexes, other: Indexes): boolean =>
  one.name_index === other.name_index &&
  (one.id_index === null || other.id_index === null || one.id_index === other.id_index)

/**
 * Who applied, as a number within a group: that of the same person there, else the next. Kept, as the indexes it comes
 * from are taken away once their time is over.
 */
export const applicantIn = async (query: Query, group: GroupId, request: RequestId): Promise<number> => {
  const own = await query
    .selectFrom('request')
    .select(['name_index', 'id_index'])
    .where('id', '=', request)
    .executeTakeFirstOrThrow()
  const others = await query
    .selectFrom('reuse_member')
    .innerJoin('request', 'request.id', 'reuse_member.request')
    .select(['reuse_member.applicant', 'request.name_index', 'request.id_index'])
    .where('reuse_member.group', '=', group)
    .orderBy('reuse_member.applicant')
    .execute()
  const known = others.find((other) => isSame(own, other))
  return known?.applicant ?? Math.max(0, ...others.map(({ applicant }) => applicant)) + 1
}
