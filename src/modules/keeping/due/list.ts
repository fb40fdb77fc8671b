import type { LocalDate } from '#statute/calendar'
import type { OrganisationId } from '#modules/organisations'
import type { RequestId } from '#modules/requests'
import { holdsOf, holdsOn } from '../holds/holds.ts'
import type { Query } from '../schema/index.ts'
import { rulesOf } from '../terms/rules.ts'
import type { Standing } from './standing.ts'
import { standingBy } from './standing.ts'
import type { Subject } from './subjects.ts'
import { subjectOfRequest, subjectsOf } from './subjects.ts'

/** A case with how it stands. */
export interface DueLine extends Subject, Standing {}

const packedOf = async (
  query: Query,
  organisation: OrganisationId,
): Promise<ReadonlyMap<RequestId, number>> => {
  const rows = await query
    .selectFrom('keeping_pack')
    .select('request')
    .select((of) => of.fn.max<number>('seq').as('seq'))
    .where('organisation', '=', organisation)
    .groupBy('request')
    .execute()
  return new Map(rows.map(({ request, seq }) => [request, seq]))
}

/** Cases of a body that are over, each with its class, its day and what keeps it as it is; the next due first. */
export const dueList = async (
  query: Query,
  organisation: OrganisationId,
  today: LocalDate,
): Promise<readonly DueLine[]> => {
  const rules = await rulesOf(query, organisation, today)
  const held = new Set((await holdsOf(query, organisation)).map(({ request }) => request))
  const packed = await packedOf(query, organisation)
  const lines = (await subjectsOf(query, organisation)).map((subject) => ({
    ...subject,
    ...standingBy(rules, subject, {
      held: held.has(subject.request),
      packed: packed.get(subject.request) === subject.seq,
      today,
    }),
  }))
  const day = ({ over }: DueLine) => over?.on ?? '9999-12-31'
  return lines.toSorted((a, b) =>
    day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.request < b.request ? -1 : 1,
  )
}

/** One of them; undefined where the case is open, or was emptied. */
export const dueLineOf = async (
  query: Query,
  request: RequestId,
  today: LocalDate,
): Promise<DueLine | undefined> => {
  const subject = await subjectOfRequest(query, request)
  if (subject === undefined) return undefined
  const rules = await rulesOf(query, subject.organisation, today)
  const packed = (await packedOf(query, subject.organisation)).get(request) === subject.seq
  const held = (await holdsOn(query, request)).length > 0
  return { ...subject, ...standingBy(rules, subject, { held, packed, today }) }
}
