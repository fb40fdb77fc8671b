import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { newId } from '#platform/ids'
import { appendAt } from '../dates/append.ts'
import { forever } from '../dates/span.ts'
import type { OrganisationId, PostId, SectionId } from '../ids.ts'
import { postId } from '../ids.ts'
import { assertFields, dateCheck, textDefect, tidied } from '../input.ts'
import { loadStanding, outOfOrder } from '../schema/load.ts'
import { endAllOf, endRow, makeRoom } from '../schema/save.ts'
import type { Writing } from '../schema/tables.ts'
import { assertLasting, loadSection } from '../sections/load.ts'
import { assignmentsOf, loadPost, postDetails } from './load.ts'

export interface OpenPost {
  readonly organisation: OrganisationId
  readonly section?: SectionId | null | undefined
  readonly title: string
  readonly from: LocalDate
}

/**
 * Sets up a post (岗位). Gives its id. Throws Refusal: `organisation-invalid`, `organisation-missing`,
 * `organisation-not-yet`, `organisation-ended`, `section-missing`, `section-closed`.
 */
export const openPost = async (tx: Writing, act: Act, input: OpenPost): Promise<PostId> => {
  const { organisation, from, section = null } = input
  assertFields([['title', textDefect(input.title, '岗位名称', 60)], dateCheck(from, 'from')])
  const body = await loadStanding(tx, organisation, from)
  if (section !== null)
    assertLasting(await loadSection(tx, section, from, 'section', organisation), body.valid_until, 'section')
  const id = postId(newId())
  const title = tidied(input.title) ?? ''
  await tx
    .insertInto('post')
    .values({ id, organisation, valid_from: from, valid_until: body.valid_until })
    .execute()
  await tx
    .insertInto('post_detail')
    .values({ id: newId(), post: id, section, title, valid_from: from, valid_until: forever })
    .execute()
  await record(tx, act, {
    what: 'post.open',
    subject: `post:${id}`,
    organisation,
    after: { title, section, from },
  })
  return id
}

export interface ChangePost {
  readonly post: PostId
  /** Left out: as it is. Null: in no section. */
  readonly section?: SectionId | null | undefined
  readonly title?: string | undefined
  readonly from: LocalDate
}

/**
 * Gives a post another title or puts it into another section, from a day on. Throws Refusal: `organisation-invalid`,
 * `post-missing`, `post-closed`, `section-missing`, `section-closed`, `date-order`.
 */
export const changePost = async (tx: Writing, act: Act, input: ChangePost): Promise<void> => {
  const { post, from } = input
  if (input.title !== undefined) assertFields([['title', textDefect(input.title, '岗位名称', 60)]])
  const { organisation, valid_until } = await loadPost(tx, post, from, 'from')
  const rows = await postDetails(tx, post)
  const room = appendAt(rows, from)
  const before = rows.at(-1)
  if (!room || !before) throw outOfOrder('岗位的资料', 'from')
  const section = input.section === undefined ? before.section : input.section
  if (section !== null)
    assertLasting(await loadSection(tx, section, from, 'section', organisation), valid_until, 'section')
  const title = tidied(input.title) ?? before.title
  await makeRoom(tx, 'post_detail', room, from)
  await tx
    .insertInto('post_detail')
    .values({ id: newId(), post, section, title, valid_from: from, valid_until: forever })
    .execute()
  await record(tx, act, {
    what: 'post.change',
    subject: `post:${post}`,
    organisation,
    before: { title: before.title, section: before.section, from: before.valid_from },
    after: { title, section, from },
  })
}

export interface ClosePost {
  readonly post: PostId
  /** The first day it is no more. */
  readonly on: LocalDate
}

/** Closes a post; who holds it holds it no more. Throws Refusal: `post-missing`, `post-closed`, `date-order`. */
export const closePost = async (tx: Writing, act: Act, { post, on }: ClosePost): Promise<void> => {
  const row = await loadPost(tx, post, on, 'on')
  if (on === row.valid_from) throw outOfOrder('岗位的设立', 'on')
  if (!appendAt(await postDetails(tx, post), on)) throw outOfOrder('岗位的资料', 'on')
  const assigned = await assignmentsOf(tx, post)
  if (assigned.some(({ valid_from }) => valid_from >= on)) throw outOfOrder('任岗', 'on')
  await endRow(tx, 'post', post, on)
  await endAllOf(tx, 'post_assignment', 'post', post, on)
  await record(tx, act, {
    what: 'post.close',
    subject: `post:${post}`,
    organisation: row.organisation,
    before: { from: row.valid_from, until: null },
    after: { until: on },
  })
}
