import type { LocalDate } from '#statute/calendar'
import type { DecisionKind } from '#statute/decisions'
import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { RequestCells, RequestId } from '#modules/requests'
import { maskedFormOf } from '#modules/requests'
import type { GroupId } from '../ids.ts'
import type { Stripped } from '../proposal/cover.ts'
import { coveredText } from '../proposal/cover.ts'
import type { GroupRow } from '../schema/tables.ts'
import type { Part, Query } from '../schema/index.ts'
import type { GroupLine } from './list.ts'
import { groupLine } from './list.ts'

/** Why a request is in a group. */
export interface MemberView {
  readonly request: RequestId
  readonly number: string
  readonly part: Part
  /** In hundredths: how much of its text is that of the first. */
  readonly likeness: number
  /** The same number for the same applicant. */
  readonly applicant: number
  readonly outcome: DecisionKind | null
  readonly concludedOn: LocalDate | null
  readonly suggested: boolean
  /** What was asked for, personal data covered; empty once it was taken away. */
  readonly text: string
}

/** A group with the evidence for it. */
export interface GroupView extends GroupLine {
  readonly organisation: OrganisationId
  readonly declined: string | null
  /** What was taken out of the proposed text. */
  readonly stripped: readonly Stripped[]
  readonly members: readonly MemberView[]
}

/** A group by its id. Throws Refusal `group-missing`. */
export const loadGroup = async (query: Query, id: GroupId): Promise<GroupRow> => {
  const row = await query.selectFrom('reuse_group').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return row
  throw refuse('missing', 'group-missing', '没有这一组申请', '它可能已经重新归组，请刷新页面。', 'group')
}

/** The body a group belongs to; undefined where there is no such group. */
export const placeOfGroup = async (query: Query, id: GroupId): Promise<OrganisationId | undefined> =>
  (await query.selectFrom('reuse_group').select('organisation').where('id', '=', id).executeTakeFirst())
    ?.organisation

const membersOf = (query: Query, group: GroupId) =>
  query
    .selectFrom('reuse_member')
    .innerJoin('request_case', 'request_case.request', 'reuse_member.request')
    .leftJoin('reuse_suggestion', 'reuse_suggestion.request', 'reuse_member.request')
    .select(['reuse_member.request', 'reuse_member.part', 'reuse_member.likeness', 'reuse_member.applicant'])
    .select(['request_case.number', 'request_case.outcome', 'request_case.concluded_on as concludedOn'])
    .select('reuse_suggestion.request as suggestion')
    .where('reuse_member.group', '=', group)
    .orderBy('reuse_member.request')
    .limit(200)
    .execute()

/** A group with its requests, the first two hundred. Throws Refusal `group-missing`. */
export const groupView = async (query: Query, id: GroupId, cells: RequestCells): Promise<GroupView> => {
  const row = await loadGroup(query, id)
  const line = await groupLine(query, id, cells)
  if (line === undefined) throw new TypeError('a group has an anchor')
  const members: MemberView[] = []
  for (const { suggestion, ...member } of await membersOf(query, id)) {
    const { description } = await maskedFormOf(query, member.request, cells)
    members.push({ ...member, suggested: suggestion !== null, text: coveredText(description) })
  }
  return {
    ...line,
    organisation: row.organisation,
    declined: row.declined,
    // Written by `proposeDocument`.
    stripped: row.stripped === null ? [] : (JSON.parse(row.stripped) as readonly Stripped[]),
    members,
  }
}
