import type { DecisionKind } from '#statute/decisions'
import type { Instant } from '#platform/clock'
import { newId } from '#platform/ids'
import type { OrganisationId } from '#modules/organisations'
import type { RequestCells, RequestId } from '#modules/requests'
import { maskedFormOf } from '#modules/requests'
import type { GroupId } from '../ids.ts'
import type { Part, Writing } from '../schema/index.ts'
import { applicantIn } from './applicant.ts'
import { isGranted } from './granted.ts'
import { likelyGroups } from './likely-anchors.ts'
import { marksOf } from './marks.ts'

/** A concluded request that was not looked at yet. */
export interface Concluded {
  readonly request: RequestId
  readonly organisation: OrganisationId
  readonly outcome: DecisionKind | null
}

/** Since when a request is looked at, and how much alike it must be: in hundredths. */
export interface Taking {
  readonly at: Instant
  readonly least: number
}

interface Place {
  readonly group: GroupId | null
  readonly part: Part
  readonly likeness: number
}

const put = async (
  tx: Writing,
  { request, organisation }: Concluded,
  { group, part, likeness }: Place,
  at: Instant,
): Promise<void> => {
  const applicant = group === null ? 0 : await applicantIn(tx, group, request)
  await tx
    .insertInto('reuse_member')
    .values({ request, organisation, group, part, likeness, applicant, joined_at: at })
    .execute()
}

const beginGroup = async (
  tx: Writing,
  one: Concluded,
  text: string,
  at: Instant,
  cells: RequestCells,
): Promise<void> => {
  const { request, organisation } = one
  const id = newId() as GroupId
  await tx
    .insertInto('reuse_group')
    .values({
      id,
      organisation,
      document: null,
      linked_by: null,
      linked_at: null,
      stripped: null,
      declined: null,
      created_at: at,
    })
    .execute()
  await put(tx, one, { group: id, part: 'anchor', likeness: 100 }, at)
  const marks = marksOf(text, cells)
  await tx
    .insertInto('reuse_mark')
    .values(marks.map((mark) => ({ request, organisation, mark })))
    .execute()
}

/**
 * 条例第四十四条: puts a concluded request to the group whose first request it is most like, or begins one with it. One
 * that was answered by pointing to what is public joins only a group that has a document.
 */
export const takeIn = async (
  tx: Writing,
  one: Concluded,
  { at, least }: Taking,
  cells: RequestCells,
): Promise<void> => {
  const { organisation, request, outcome } = one
  const { description: text } = await maskedFormOf(tx, request, cells)
  const groups = await likelyGroups(tx, { organisation, text, least }, cells)
  if (isGranted(outcome)) {
    const [found] = groups
    if (found) await put(tx, one, { ...found, part: 'alike' }, at)
    else await beginGroup(tx, one, text, at, cells)
    return
  }
  const linked = await tx
    .selectFrom('reuse_group')
    .select('id')
    .where('organisation', '=', organisation)
    .where('document', 'is not', null)
    .where('id', 'in', groups.length === 0 ? ['' as GroupId] : groups.map(({ group }) => group))
    .execute()
  const found = groups.find(({ group }) => linked.some(({ id }) => id === group))
  await put(tx, one, found ? { ...found, part: 'pointed' } : { group: null, part: 'none', likeness: 0 }, at)
}
