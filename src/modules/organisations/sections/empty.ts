import type { LocalDate } from '#statute/calendar'
import type { SectionId } from '../ids.ts'
import { refuse } from '../input.ts'
import type { Query } from '../schema/tables.ts'

/** Throws Refusal `section-has-posts` where posts would be left in a section behind a day. */
export const assertEmpty = async (query: Query, section: SectionId, on: LocalDate): Promise<void> => {
  const left = await query
    .selectFrom('post_detail')
    .innerJoin('post', 'post.id', 'post_detail.post')
    .select('post_detail.title')
    .where('post_detail.section', '=', section)
    .where('post_detail.valid_until', '>', on)
    .where('post.valid_until', '>', on)
    .orderBy('post.id')
    .execute()
  if (left.length === 0) return
  throw refuse(
    'conflict',
    'section-has-posts',
    '科室里还有岗位',
    `那一天科室里还有${left.length}个岗位（${left
      .slice(0, 3)
      .map(({ title }) => title)
      .join('、')}${left.length > 3 ? '等' : ''}）。请先把它们改到别的科室，或者撤销。`,
    'section',
  )
}
