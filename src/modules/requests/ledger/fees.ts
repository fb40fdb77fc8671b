import type { LocalDate } from '#statute/calendar'
import { calendarIn } from '#platform/calendar'
import { eventIn } from '#platform/ledger'
import type { OrganisationId } from '#modules/organisations'
import type { CaseEvent } from '../events/index.ts'
import { foldCase } from '../events/index.ts'
import type { RequestId } from '../ids.ts'
import type { Query } from '../schema/index.ts'

/** 信息处理费 of a request as it stands now: what was asked for, and when it was paid. */
export interface RequestFee {
  readonly request: RequestId
  readonly number: string
  /** The number of the last event of its file. */
  readonly seq: number
  readonly noticedOn: LocalDate
  /** In fen. */
  readonly fen: number
  readonly paidOn: LocalDate | null
}

/** 国办函〔2020〕109号: every request of a body that was asked for a fee, in the order of their ids. They are few. */
export const requestFees = async (
  query: Query,
  organisation: OrganisationId,
): Promise<readonly RequestFee[]> => {
  const rows = await query
    .selectFrom('request_event')
    .innerJoin('request_case', 'request_case.request', 'request_event.request')
    .where('request_case.organisation', '=', organisation)
    .where('request_case.counted', '=', 1)
    .where('request_event.request', 'in', (of) =>
      of
        .selectFrom('request_event as noticed')
        .select('noticed.request')
        .where('noticed.kind', '=', 'fee-noticed'),
    )
    .selectAll('request_event')
    .orderBy('request_event.request')
    .orderBy('request_event.seq')
    .execute()
  const calendar = await calendarIn(query)
  return [...Map.groupBy(rows, ({ request }) => request)].flatMap(([request, file]) => {
    const found = foldCase(file.map(eventIn<CaseEvent>), calendar)
    if ('kind' in found) return []
    const noticed = found.events.find(({ kind }) => kind === 'fee-noticed')
    if (noticed === undefined || found.fee === null) return []
    const { number, seq, fee: fen } = found
    const paidOn = found.events.find(({ kind }) => kind === 'fee-paid')?.on ?? null
    return [{ request, number, seq, noticedOn: noticed.on, fen, paidOn }]
  })
}
