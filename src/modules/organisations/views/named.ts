import { refuse } from '#platform/refusal'
import type { OrganisationId } from '../ids.ts'
import type { Query } from '../schema/tables.ts'

/**
 * A body by its id, or by a full or short name it has or had, as somebody types it. Throws Refusal
 * `organisation-missing`, `organisation-twice`.
 */
export const organisationNamed = async (query: Query, text: string): Promise<OrganisationId> => {
  const rows = await query
    .selectFrom('organisation_name')
    .select('organisation')
    .distinct()
    .where((of) =>
      of.or([
        // An id, if it is one.
        of('organisation', '=', text as OrganisationId),
        of('full_name', '=', text),
        of('short_name', '=', text),
      ]),
    )
    .execute()
  const [first, ...more] = rows
  if (first === undefined)
    throw refuse(
      'missing',
      'organisation-missing',
      `没有名为“${text}”的机关`,
      '请核对全称，或者用编号。',
      'organisation',
    )
  if (more.length > 0)
    throw refuse(
      'conflict',
      'organisation-twice',
      `有几个机关叫“${text}”`,
      '请用全称，或者用编号。',
      'organisation',
    )
  return first.organisation
}
