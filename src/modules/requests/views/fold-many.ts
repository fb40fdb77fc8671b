import { calendarIn } from '#platform/calendar'
import { eventIn } from '#platform/ledger'
import type { Case, CaseEvent } from '../events/index.ts'
import { caseOf } from '../events/index.ts'
import type { RequestId } from '../ids.ts'
import type { Query } from '../schema/index.ts'

/** Requests folded together: their files are read by one question, the calendar once. */
export const casesOf = async (
  query: Query,
  ids: readonly RequestId[],
): Promise<ReadonlyMap<RequestId, Case>> => {
  if (ids.length === 0) return new Map()
  const calendar = await calendarIn(query)
  const rows = await query
    .selectFrom('request_event')
    .selectAll()
    .where('request', 'in', ids)
    .orderBy('request')
    .orderBy('seq')
    .execute()
  const files = new Map<RequestId, CaseEvent[]>()
  for (const row of rows) {
    const file = files.get(row.request)
    if (file) file.push(eventIn<CaseEvent>(row))
    else files.set(row.request, [eventIn<CaseEvent>(row)])
  }
  return new Map([...files].map(([id, file]) => [id, caseOf(file, calendar)]))
}
