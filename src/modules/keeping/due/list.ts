import type { LocalDate } from '#statute/calendar'
import type { OrganisationId } from '#modules/organisations'
import type { RequestId } from '#modules/requests'
import { holdsOf } from '../holds/holds.ts'
import type { Query } from '../schema/index.ts'
import { rulesOf } from '../terms/rules.ts'
import type { Standing } from './standing.ts'
import { standingBy } from './standing.ts'
import type { Subject } from './subjects.ts'
import { subjectOfRequest, subjectsOf } from './subjects.ts'
import type { Companions } from './together.ts'
import { companionsOf } from './together.ts'

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

/** A case waits for the others of its remedies: those that are open still, or that something else keeps. Pure. */
const together = (lines: readonly DueLine[], companions: Companions): readonly DueLine[] => {
  const free = new Set(lines.flatMap(({ request, obstacle }) => (obstacle === null ? [request] : [])))
  return lines.map((line) => {
    const others = [...(companions.get(line.request) ?? [])]
    return line.obstacle !== null || others.every((other) => free.has(other))
      ? line
      : { ...line, obstacle: 'together' }
  })
}

/** How cases of a body stand by its rules, each for itself. */
const standings = async (
  query: Query,
  organisation: OrganisationId,
  subjects: readonly Subject[],
  today: LocalDate,
): Promise<readonly DueLine[]> => {
  const rules = await rulesOf(query, organisation, today)
  const holds = await holdsOf(query, organisation)
  const held = new Set(holds.flatMap(({ id, request }) => (id === null ? [] : [request])))
  const open = new Set(holds.flatMap(({ id, request }) => (id === null ? [request] : [])))
  const packed = await packedOf(query, organisation)
  return subjects.map((subject) => ({
    ...subject,
    ...standingBy(rules, subject, {
      held: held.has(subject.request),
      open: open.has(subject.request),
      packed: packed.get(subject.request) === subject.seq,
      today,
    }),
  }))
}

/** Cases of a body that are over, each with its class, its day and what keeps it as it is; the next due first. */
export const dueList = async (
  query: Query,
  organisation: OrganisationId,
  today: LocalDate,
): Promise<readonly DueLine[]> => {
  const alone = await standings(query, organisation, await subjectsOf(query, organisation), today)
  const lines = together(alone, await companionsOf(query, organisation))
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
  const { organisation } = subject
  const companions = await companionsOf(query, organisation)
  const others: Subject[] = []
  for (const other of companions.get(request) ?? []) {
    const found = await subjectOfRequest(query, other)
    if (found) others.push(found)
  }
  const lines = await standings(query, organisation, [subject, ...others], today)
  return together(lines, new Map([[request, companions.get(request) ?? new Set()]]))[0]
}
