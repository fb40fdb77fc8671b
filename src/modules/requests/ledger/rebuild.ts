import type { LocalDate } from '#statute/calendar'
import { calendarIn } from '#platform/calendar'
import { eventIn } from '#platform/ledger'
import type { RequestId } from '../ids.ts'
import type { CaseEvent } from '../events/index.ts'
import { caseOf } from '../events/index.ts'
import type { CaseRow, EventRow, Query, Writing } from '../schema/index.ts'
import { caseRowOf } from './project.ts'

/** Small steps: writers take turns, also those of other processes, who wait five seconds and no longer. */
const atOnce = 50

const fileOf = (rows: readonly EventRow[], request: RequestId): readonly CaseEvent[] =>
  rows.filter((row) => row.request === request).map(eventIn<CaseEvent>)

/** What the projection of some cases ought to be, from their files and today's calendar, in the order of their ids. */
export const projectionOf = async (query: Query, cases: readonly CaseRow[]): Promise<readonly CaseRow[]> => {
  if (cases.length === 0) return []
  const calendar = await calendarIn(query)
  const rows = await query
    .selectFrom('request_event')
    .selectAll()
    .where(
      'request',
      'in',
      cases.map(({ request }) => request),
    )
    .orderBy('request')
    .orderBy('seq')
    .execute()
  return cases.map(({ request: id, organisation, updated_at }) =>
    caseRowOf({ id, organisation }, caseOf(fileOf(rows, id), calendar), updated_at),
  )
}

/** A request whose due date another calendar moved. */
export interface Redated {
  readonly request: RequestId
  readonly number: string
  readonly before: LocalDate | null
  readonly after: LocalDate | null
}

/** One step through the cases, and where the next begins. */
export interface RebuiltPage {
  readonly moved: readonly Redated[]
  readonly next: RequestId | undefined
}

/**
 * Works out anew what lists ask, fifty cases a call, behind `after` in the order of their ids: after a holiday
 * notice was loaded. Gives those whose due date moved, with before and after, and where to go on.
 */
export const rebuildCases = async (tx: Writing, after = '' as RequestId): Promise<RebuiltPage> => {
  const cases = await tx
    .selectFrom('request_case')
    .selectAll()
    .where('request', '>', after)
    .orderBy('request')
    .limit(atOnce)
    .execute()
  const moved: Redated[] = []
  for (const [index, anew] of (await projectionOf(tx, cases)).entries()) {
    const old = cases[index]
    if (old === undefined || JSON.stringify(old) === JSON.stringify(anew)) continue
    await tx.updateTable('request_case').set(anew).where('request', '=', anew.request).execute()
    if (old.due_on !== anew.due_on)
      moved.push({ request: anew.request, number: anew.number, before: old.due_on, after: anew.due_on })
  }
  return { moved, next: cases.length < atOnce ? undefined : cases.at(-1)?.request }
}
