import type { LocalDate } from '#statute/calendar'
import type { Page } from '#platform/db'
import { pageByKey, sql } from '#platform/db'
import { settingsOf } from '#platform/settings'
import type { OrganisationId } from '#modules/organisations'
import type { DocumentId } from '#modules/publishing'
import type { RequestCells, RequestId } from '#modules/requests'
import { maskedFormOf } from '#modules/requests'
import type { GroupId } from '../ids.ts'
import { coveredText } from '../proposal/cover.ts'
import type { Query } from '../schema/index.ts'

/** Where a group is on its way to the public. */
export const groupStates = {
  open: '可以转为主动公开',
  proposed: '已经拟稿',
  public: '已主动公开',
  declined: '不转为主动公开',
} as const
export type GroupState = keyof typeof groupStates

/** A group as a list shows it. */
export interface GroupLine {
  readonly id: GroupId
  readonly state: GroupState
  /** The beginning of what its first request asked for, personal data covered; empty once it was taken away. */
  readonly subject: string
  readonly number: string
  /** Granted requests, and by how many different applicants. */
  readonly requests: number
  readonly applicants: number
  readonly lastOn: LocalDate | null
  /** How many of them proposed to publish it, 条例第四十四条第二款. */
  readonly suggested: number
  readonly document: { readonly id: DocumentId; readonly title: string } | null
  /** Later requests that were answered by pointing to it. */
  readonly pointed: number
  /** How often the page of applying led somebody to it. */
  readonly followed: number
}

export interface GroupsAsked {
  readonly organisation: OrganisationId
  readonly state?: GroupState | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const stateText = sql<GroupState>`case
  when document.visibility = 'public' then 'public'
  when reuse_group.document is not null then 'proposed'
  when reuse_group.declined is not null then 'declined'
  else 'open' end`

/** Groups with their counts; members whose answer was corrected to another kind are not counted. */
const counted = (query: Query) =>
  query
    .selectFrom('reuse_group')
    .innerJoin('reuse_member', 'reuse_member.group', 'reuse_group.id')
    .innerJoin('request_case', 'request_case.request', 'reuse_member.request')
    .leftJoin('document', 'document.id', 'reuse_group.document')
    .leftJoin('reuse_suggestion', 'reuse_suggestion.request', 'reuse_member.request')
    .select(['reuse_group.id', 'reuse_group.organisation', 'reuse_group.declined', 'document.id as document'])
    .select(['document.title', stateText.as('state')])
    .select([
      sql<number>`sum(case when request_case.outcome in ('disclosed', 'partial') then 1 else 0 end)`.as(
        'requests',
      ),
      sql<number>`count(distinct case when request_case.outcome in ('disclosed', 'partial') then reuse_member.applicant end)`.as(
        'applicants',
      ),
      sql<number>`sum(case when reuse_member.part = 'pointed' and request_case.outcome = 'alreadyPublic' then 1 else 0 end)`.as(
        'pointed',
      ),
      sql<number>`count(reuse_suggestion.request)`.as('suggested'),
      sql<LocalDate | null>`max(request_case.concluded_on)`.as('lastOn'),
      sql<RequestId>`min(case when reuse_member.part = 'anchor' then reuse_member.request end)`.as('anchor'),
    ])
    .groupBy([
      'reuse_group.id',
      'reuse_group.organisation',
      'reuse_group.declined',
      'reuse_group.document',
      'document.id',
      'document.title',
      'document.visibility',
    ])

type Counted = Awaited<ReturnType<ReturnType<typeof counted>['execute']>>[number]

const followedOf = async (
  query: Query,
  groups: readonly GroupId[],
): Promise<ReadonlyMap<GroupId, number>> => {
  if (groups.length === 0) return new Map()
  const rows = await query
    .selectFrom('reuse_followed')
    .select('group')
    .select((of) => of.fn.sum<number>('count').as('times'))
    .where('group', 'in', groups)
    .groupBy('group')
    .execute()
  return new Map(rows.map(({ group, times }) => [group, times]))
}

const longest = 60

const beginning = (text: string): string => {
  const signs = [...text.replaceAll(/\s+/gu, ' ').trim()]
  return signs.length > longest ? `${signs.slice(0, longest).join('')}…` : signs.join('')
}

const lineOf = async (
  query: Query,
  row: Counted,
  followed: ReadonlyMap<GroupId, number>,
  cells: RequestCells,
): Promise<GroupLine> => {
  const { description } = await maskedFormOf(query, row.anchor, cells)
  const { number } = await query
    .selectFrom('request')
    .select('number')
    .where('id', '=', row.anchor)
    .executeTakeFirstOrThrow()
  return {
    id: row.id,
    state: row.state,
    subject: beginning(coveredText(description)),
    number,
    requests: row.requests,
    applicants: row.applicants,
    lastOn: row.lastOn,
    suggested: row.suggested,
    document: row.document === null ? null : { id: row.document, title: row.title ?? '' },
    pointed: row.pointed,
    followed: followed.get(row.id) ?? 0,
  }
}

/**
 * 条例第四十四条: groups of a body that enough different applicants asked for, or that somebody proposed to publish, or
 * that have a document; the newest first. Throws DatabaseError `cursor`.
 */
export const groupsOf = async (
  query: Query,
  { organisation, state, after, limit }: GroupsAsked,
  cells: RequestCells,
): Promise<Page<GroupLine>> => {
  const least = (await settingsOf(query))['reuse.applicants']
  let rows = query
    .selectFrom(counted(query).where('reuse_group.organisation', '=', organisation).as('one'))
    .selectAll('one')
    .where((of) =>
      of.or([
        of('one.applicants', '>=', least),
        of('one.suggested', '>', 0),
        of('one.document', 'is not', null),
      ]),
    )
  if (state !== undefined) rows = rows.where('one.state', '=', state)
  const page = await pageByKey(rows, { by: ['one.id'], order: 'desc', after, limit })
  const followed = await followedOf(
    query,
    page.rows.map(({ id }) => id),
  )
  const lines: GroupLine[] = []
  for (const row of page.rows) lines.push(await lineOf(query, row, followed, cells))
  return { rows: lines, next: page.next }
}

/** One group as a line; undefined where there is none. */
export const groupLine = async (
  query: Query,
  group: GroupId,
  cells: RequestCells,
): Promise<GroupLine | undefined> => {
  const row = await counted(query).where('reuse_group.id', '=', group).executeTakeFirst()
  return row && lineOf(query, row, await followedOf(query, [group]), cells)
}
