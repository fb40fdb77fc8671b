import type { Instant } from '#platform/clock'
import type { RequestId } from '#modules/requests'
import type { Writing } from '../schema/index.ts'

/**
 * Takes out what was worked out of the text of a request: its marks. Its place in a group and its number within it stay,
 * so that counts do not change; it is not looked at again. Gives how many marks.
 */
export const forgetText = async (tx: Writing, request: RequestId, at: Instant): Promise<number> => {
  const { numDeletedRows } = await tx
    .deleteFrom('reuse_mark')
    .where('request', '=', request)
    .executeTakeFirst()
  const { organisation } = await tx
    .selectFrom('request')
    .select('organisation')
    .where('id', '=', request)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('reuse_member')
    .values({ request, organisation, group: null, part: 'none', likeness: 0, applicant: 0, joined_at: at })
    .onConflict((conflict) => conflict.column('request').doNothing())
    .execute()
  return Number(numDeletedRows)
}
