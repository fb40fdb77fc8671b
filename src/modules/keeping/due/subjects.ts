import type { LocalDate } from '#statute/calendar'
import { parseLocalDate } from '#statute/calendar'
import type { DecisionKind } from '#statute/decisions'
import { dayOf } from '#platform/clock'
import { sql } from '#platform/db'
import type { OrganisationId } from '#modules/organisations'
import type { RequestId } from '#modules/requests'
import type { Query } from '../schema/index.ts'

/** A case that is over and from which nothing was taken yet. */
export interface Subject {
  readonly request: RequestId
  readonly organisation: OrganisationId
  readonly number: string
  readonly outcome: DecisionKind | null
  readonly contested: boolean
  readonly endedOn: LocalDate
  /** Of the last event. */
  readonly seq: number
}

const over = (query: Query) =>
  query
    .selectFrom('request_case')
    .leftJoin('keeping_removal', 'keeping_removal.request', 'request_case.request')
    .select([
      'request_case.request',
      'request_case.organisation',
      'request_case.number',
      'request_case.outcome',
      'request_case.concluded_on',
      'request_case.counted',
      'request_case.updated_at',
      'request_case.seq',
      sql<number>`(select count(*) from remedy_request where remedy_request.request = request_case.request)`.as(
        'remedies',
      ),
      sql<
        string | null
      >`(select max(remedy_case.updated_at) from remedy_request join remedy_case on remedy_case.remedy = remedy_request.remedy where remedy_request.request = request_case.request)`.as(
        'remedied_at',
      ),
      sql<number>`(select count(*) from request_event where request_event.request = request_case.request and request_event.kind = 'reopened')`.as(
        'reopened',
      ),
    ])
    .where('keeping_removal.request', 'is', null)
    // While it is answered anew it is open, whatever was answered first.
    .where('request_case.redo', '=', 0)
    // What was split, merged or discarded is a record only, and none the less holds a form.
    .where((of) =>
      of.or([of('request_case.concluded_on', 'is not', null), of('request_case.counted', '=', 0)]),
    )

type Row = Awaited<ReturnType<ReturnType<typeof over>['execute']>>[number]

/** The day from which its years are counted: of the answer, of the last one given anew, of the end of a remedy about it. */
const endOf = ({ concluded_on, counted, updated_at, remedied_at, reopened }: Row): LocalDate => {
  const days = [
    concluded_on === null || counted === 0 || reopened > 0 ? dayOf(updated_at) : parseLocalDate(concluded_on),
    ...(remedied_at === null ? [] : [dayOf(remedied_at)]),
  ]
  return days.toSorted().at(-1) ?? dayOf(updated_at)
}

const subjectOf = (row: Row): Subject => ({
  request: row.request,
  organisation: row.organisation,
  number: row.number,
  outcome: row.outcome,
  seq: row.seq,
  contested: row.remedies > 0,
  endedOn: endOf(row),
})

/** Cases of a body that are over, those that ended first before others. */
export const subjectsOf = async (query: Query, organisation: OrganisationId): Promise<readonly Subject[]> => {
  const rows = await over(query)
    .where('request_case.organisation', '=', organisation)
    .orderBy('request_case.concluded_on')
    .orderBy('request_case.request')
    .execute()
  return rows.map(subjectOf)
}

/** One of them; undefined where the case is open, or was emptied. */
export const subjectOfRequest = async (query: Query, request: RequestId): Promise<Subject | undefined> => {
  const row = await over(query).where('request_case.request', '=', request).executeTakeFirst()
  return row && subjectOf(row)
}
