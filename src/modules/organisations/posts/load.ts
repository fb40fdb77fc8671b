import type { LocalDate } from '#statute/calendar'
import { printDate } from '../dates/print.ts'
import { holdsOn } from '../dates/span.ts'
import type { PostId } from '../ids.ts'
import { refuse } from '../input.ts'
import type { AssignmentRow, PostDetailRow, PostRow, Query } from '../schema/tables.ts'

/** A post that there is on a day. Throws Refusal `post-missing`, `post-closed`. */
export const loadPost = async (query: Query, id: PostId, on: LocalDate, date: string): Promise<PostRow> => {
  const row = await query.selectFrom('post').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined)
    throw refuse('missing', 'post-missing', '没有这个岗位', '没有找到这个岗位，请从岗位列表里选取。', 'post')
  if (!holdsOn(row, on))
    throw refuse(
      'conflict',
      'post-closed',
      '那一天没有这个岗位',
      `这个岗位${printDate(row.valid_from)}设立${on < row.valid_from ? '' : `，${printDate(row.valid_until)}起不再设置`}，请改选日期。`,
      date,
    )
  return row
}

/** What a post was called and where it belonged, the oldest first. */
export const postDetails = (query: Query, id: PostId): Promise<PostDetailRow[]> =>
  query.selectFrom('post_detail').selectAll().where('post', '=', id).orderBy('valid_from').execute()

/** Who ever held or was to stand in for a post, the oldest first. */
export const assignmentsOf = (query: Query, id: PostId): Promise<AssignmentRow[]> =>
  query.selectFrom('post_assignment').selectAll().where('post', '=', id).orderBy('valid_from').execute()
