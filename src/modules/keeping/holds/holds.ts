import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { RequestId } from '#modules/requests'
import { loadCase } from '#modules/requests'
import type { Caller } from '#modules/sign-off'
import type { HoldId } from '../ids.ts'
import type { Query, Writing } from '../schema/index.ts'

/** A case nothing may be taken from: placed by somebody, or by a remedy that is not over. */
export interface Hold {
  /** Null where it is a remedy's: that one is lifted by its end. */
  readonly id: HoldId | null
  readonly request: RequestId
  readonly number: string
  readonly reason: string
  readonly placedBy: PersonId | null
  readonly placedAt: string | null
}

export interface PlaceHold {
  readonly request: RequestId
  readonly caller: Caller
  readonly reason: string
}

/** Keeps everything of a case until somebody says otherwise; why stands with the hold, not in the trail. Gives the hold. Throws Refusal `request-missing`, `hold-there`. */
export const placeHold = async (
  tx: Writing,
  act: Act,
  { request, caller, reason }: PlaceHold,
): Promise<HoldId> => {
  const { row } = await loadCase(tx, request)
  const there = await tx
    .selectFrom('keeping_hold')
    .select('id')
    .where('request', '=', request)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  if (there) throw refuse('conflict', 'hold-there', '已经保全', '这件申请已经保全，不必再设。')
  const id = newId() as HoldId
  const { organisation } = row
  await tx
    .insertInto('keeping_hold')
    .values({
      id,
      organisation,
      request,
      reason,
      placed_by: caller.person,
      placed_at: act.at,
      lifted_by: null,
      lifted_at: null,
      lift_reason: null,
    })
    .execute()
  await record(tx, act, {
    what: 'keeping.hold',
    subject: `request:${request}`,
    organisation,
    after: { hold: id },
  })
  return id
}

export interface LiftHold {
  readonly hold: HoldId
  readonly caller: Caller
  readonly reason: string
}

/** Lets a case go its way again. Throws Refusal `hold-missing` where there is none, or it was lifted. */
export const liftHold = async (tx: Writing, act: Act, { hold, caller, reason }: LiftHold): Promise<void> => {
  const row = await tx
    .updateTable('keeping_hold')
    .set({ lifted_by: caller.person, lifted_at: act.at, lift_reason: reason })
    .where('id', '=', hold)
    .where('lifted_at', 'is', null)
    .returning(['request', 'organisation'])
    .executeTakeFirst()
  if (!row) throw refuse('missing', 'hold-missing', '没有这项保全', '它可能已经解除，请刷新页面。')
  await record(tx, act, {
    what: 'keeping.lift',
    subject: `request:${row.request}`,
    organisation: row.organisation,
    before: { hold },
  })
}

/** The body a hold belongs to; undefined where there is none. */
export const placeOfHold = async (query: Query, id: HoldId): Promise<OrganisationId | undefined> =>
  (await query.selectFrom('keeping_hold').select('organisation').where('id', '=', id).executeTakeFirst())
    ?.organisation

const placed = (query: Query) =>
  query
    .selectFrom('keeping_hold')
    .innerJoin('request', 'request.id', 'keeping_hold.request')
    .select(['keeping_hold.id', 'keeping_hold.request', 'request.number', 'keeping_hold.reason'])
    .select(['keeping_hold.placed_by as placedBy', 'keeping_hold.placed_at as placedAt'])
    .where('keeping_hold.lifted_at', 'is', null)

/** 行政复议法、行政诉讼法: while a remedy is not over, its case is evidence. */
const byRemedies = (query: Query) =>
  query
    .selectFrom('remedy_request')
    .innerJoin('remedy_case', 'remedy_case.remedy', 'remedy_request.remedy')
    .innerJoin('request', 'request.id', 'remedy_request.request')
    .select(['remedy_request.request', 'request.number', 'remedy_case.number as remedy'])
    .where('remedy_case.concluded', '=', 0)

const automatic = (
  rows: readonly { request: RequestId; number: string; remedy: string }[],
): readonly Hold[] =>
  rows.map(({ request, number, remedy }) => ({
    id: null,
    request,
    number,
    reason: `${remedy}尚未审结`,
    placedBy: null,
    placedAt: null,
  }))

/** Every hold of a body, those of remedies behind those of people. */
export const holdsOf = async (query: Query, organisation: OrganisationId): Promise<readonly Hold[]> => [
  ...(await placed(query)
    .where('keeping_hold.organisation', '=', organisation)
    .orderBy('keeping_hold.id', 'desc')
    .execute()),
  ...automatic(
    await byRemedies(query)
      .where('request.organisation', '=', organisation)
      .orderBy('remedy_request.request', 'desc')
      .execute(),
  ),
]

/** What holds a case; empty where nothing does. */
export const holdsOn = async (query: Query, request: RequestId): Promise<readonly Hold[]> => [
  ...(await placed(query).where('keeping_hold.request', '=', request).execute()),
  ...automatic(await byRemedies(query).where('remedy_request.request', '=', request).execute()),
]
