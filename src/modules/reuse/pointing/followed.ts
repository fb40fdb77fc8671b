import { yearOf } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import { sql } from '#platform/db'
import type { GroupId } from '../ids.ts'
import type { Query, Writing } from '../schema/index.ts'

/** Counts that somebody about to apply went to what is public instead: by group and year, without anybody in it. */
export const countFollowed = async (tx: Writing, group: GroupId, now: Instant): Promise<void> => {
  await tx
    .insertInto('reuse_followed')
    .values({ group, year: yearOf(dayOf(now)), count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['group', 'year']).doUpdateSet({ count: sql<number>`reuse_followed.count + 1` }),
    )
    .execute()
}

/** Where the way to what is public leads: the number of its page; undefined where it is none. */
export const publicPageOf = async (query: Query, group: GroupId): Promise<number | undefined> =>
  (
    await query
      .selectFrom('reuse_group')
      .innerJoin('publication', 'publication.document', 'reuse_group.document')
      .select('publication.number')
      .where('reuse_group.id', '=', group)
      .where('publication.status', '=', 'public')
      .executeTakeFirst()
  )?.number
