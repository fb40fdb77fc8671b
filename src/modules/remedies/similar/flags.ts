import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { DecisionKind } from '#statute/decisions'
import { refuse } from '#platform/refusal'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { RequestId, Stage } from '#modules/requests'
import type { RemedyId } from '../ids.ts'
import type { Query, Writing } from '../schema/index.ts'

/** A request like one that a result corrected. */
export interface Flag {
  readonly id: string
  readonly remedy: RemedyId
  readonly remedyNumber: string
  readonly request: RequestId
  readonly number: string
  readonly stage: Stage
  readonly outcome: DecisionKind | null
  readonly handler: PersonId | null
  readonly organisation: OrganisationId
  /** Of the texts, in hundredths. */
  readonly likeness: number
  readonly seenBy: PersonId | null
  readonly seenAt: string | null
}

const flagsIn = (query: Query) =>
  query
    .selectFrom('remedy_flag')
    .innerJoin('request_case', 'request_case.request', 'remedy_flag.request')
    .innerJoin('remedy', 'remedy.id', 'remedy_flag.remedy')
    .select([
      'remedy_flag.id',
      'remedy_flag.remedy',
      'remedy.number as remedyNumber',
      'remedy_flag.request',
      'request_case.number',
      'request_case.stage',
      'request_case.outcome',
      'request_case.handler',
      'remedy_flag.organisation',
      'remedy_flag.likeness',
      'remedy_flag.seen_by as seenBy',
      'remedy_flag.seen_at as seenAt',
    ])

/** What a remedy flagged, the likest first. */
export const flagsOf = (query: Query, remedy: RemedyId): Promise<readonly Flag[]> =>
  flagsIn(query)
    .where('remedy_flag.remedy', '=', remedy)
    .orderBy('remedy_flag.likeness', 'desc')
    .orderBy('remedy_flag.id')
    .execute()

/** Flags on a request that nobody has looked at. */
export const flagsOnRequest = (query: Query, request: RequestId): Promise<readonly Flag[]> =>
  flagsIn(query)
    .where('remedy_flag.request', '=', request)
    .where('remedy_flag.seen_at', 'is', null)
    .orderBy('remedy_flag.id')
    .execute()

/** As many as anybody looks through. */
const most = 200

/** Flags on requests somebody handles that nobody has looked at. */
export const unseenFlags = async (query: Query, handler: PersonId): Promise<readonly Flag[]> =>
  flagsIn(query)
    .where('request_case.handler', '=', handler)
    .where('remedy_flag.seen_at', 'is', null)
    .orderBy('remedy_flag.id')
    .limit(most)
    .execute()

/** The body of a flag; undefined where there is none. */
export const placeOfFlag = async (query: Query, id: string): Promise<OrganisationId | undefined> =>
  (await query.selectFrom('remedy_flag').select('organisation').where('id', '=', id).executeTakeFirst())
    ?.organisation

/**
 * Somebody has looked whether a request like a corrected one is to be put right. Who may is for the face to ask. Throws
 * Refusal `remedy-flag`.
 */
export const seeFlag = async (
  tx: Writing,
  act: Act,
  { flag, by }: { readonly flag: string; readonly by: PersonId },
): Promise<void> => {
  const row = await tx.selectFrom('remedy_flag').selectAll().where('id', '=', flag).executeTakeFirst()
  if (row?.seen_at !== null)
    throw refuse('conflict', 'remedy-flag', '不用再核对', '没有这条提示，或者已经核对过。')
  await tx.updateTable('remedy_flag').set({ seen_by: by, seen_at: act.at }).where('id', '=', flag).execute()
  await record(tx, act, {
    what: 'remedy.see-flag',
    subject: `remedy:${row.remedy}`,
    organisation: row.organisation,
    after: { request: row.request },
  })
}
