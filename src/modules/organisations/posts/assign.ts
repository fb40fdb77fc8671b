import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { newId } from '#platform/ids'
import { appendAt } from '../dates/append.ts'
import { printPeriod } from '../dates/print.ts'
import type { Dated } from '../dates/span.ts'
import { earlier, overlapOf, periodOf } from '../dates/span.ts'
import type { PersonId, PostId } from '../ids.ts'
import type { Check } from '../input.ts'
import { assertFields, refuse } from '../input.ts'
import { outOfOrder } from '../schema/load.ts'
import { makeRoom } from '../schema/save.ts'
import type { AssignmentRow, PostRow, Writing } from '../schema/tables.ts'
import type { Role } from '../schema/words.ts'
import { roleNames } from '../schema/words.ts'
import { assignmentsOf, loadPost } from './load.ts'

export interface AssignPost {
  readonly post: PostId
  readonly role: Role
  /** Null: nobody from that day on. */
  readonly person: PersonId | null
  readonly from: LocalDate
  /** The first day it is over; nothing for as long as the post lasts. */
  readonly until?: LocalDate | undefined
}

/** What to look at in days given as from and until. */
export const periodCheck = (from: LocalDate, until: LocalDate | undefined): Check => [
  'until',
  until !== undefined && until <= from ? '结束的日期应当晚于开始的日期。' : undefined,
]

/** AB岗: who acts for somebody can't be the same person. */
const assertOther = (rows: readonly AssignmentRow[], role: Role, person: PersonId, days: Dated): void => {
  const same = rows
    .filter((row) => row.role !== role && row.person === person)
    .map((row) => ({ role: row.role, shared: overlapOf(row, days) }))
    .find(({ shared }) => shared !== undefined)
  if (same?.shared)
    throw refuse(
      'conflict',
      'post-same-person',
      'A岗和B岗不能是同一个人',
      `这个人${printPeriod(periodOf(same.shared))}已是这个岗位的${roleNames[same.role]}，请另选一个人，或者先调整${roleNames[same.role]}。`,
      'person',
    )
}

const daysOf = ({ valid_until }: PostRow, from: LocalDate, until: LocalDate | undefined): Dated => ({
  valid_from: from,
  valid_until: until === undefined ? valid_until : earlier(until, valid_until),
})

/**
 * Gives a post to a person, as holder (A岗) or deputy (B岗), from a day on; whoever had that part has it no more.
 * The day the present one began puts that one right. Throws Refusal: `organisation-invalid`, `post-missing`,
 * `post-closed`, `post-same-person`, `date-order`.
 */
export const assignPost = async (tx: Writing, act: Act, input: AssignPost): Promise<void> => {
  const { post, role, person, from, until } = input
  assertFields([periodCheck(from, until)])
  const row = await loadPost(tx, post, from, 'from')
  const all = await assignmentsOf(tx, post)
  const own = all.filter((assignment) => assignment.role === role)
  const room = appendAt(own, from)
  if (!room) throw outOfOrder(`${roleNames[role]}任岗`, 'from')
  const days = daysOf(row, from, until)
  if (person !== null) assertOther(all, role, person, days)
  await makeRoom(tx, 'post_assignment', room, from)
  if (person !== null)
    await tx
      .insertInto('post_assignment')
      .values({ id: newId(), organisation: row.organisation, post, role, person, ...days })
      .execute()
  const before = room.cut ?? room.replaced
  await record(tx, act, {
    what: 'post.assign',
    subject: `post:${post}`,
    organisation: row.organisation,
    before: before && { role, person: before.person, from: before.valid_from, until: before.valid_until },
    after: { role, person, from, until: until ?? null },
  })
}
