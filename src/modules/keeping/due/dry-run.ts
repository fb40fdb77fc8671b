import type { LocalDate } from '#statute/calendar'
import type { OrganisationId } from '#modules/organisations'
import type { RequestId } from '#modules/requests'
import type { Query } from '../schema/index.ts'
import type { DueLine } from './list.ts'
import { dueList } from './list.ts'

/** What the next sweep would take out of a case. */
export interface Trial extends DueLine {
  readonly texts: number
  readonly files: number
}

type Counts = ReadonlyMap<RequestId, number>

const countsIn = (rows: readonly { readonly request: RequestId; readonly many: number }[]): Counts =>
  new Map(rows.map(({ request, many }) => [request, many]))

const textsIn = async (query: Query, requests: readonly RequestId[]): Promise<Counts> =>
  requests.length === 0
    ? new Map()
    : countsIn(
        await query
          .selectFrom('request_event')
          .select('request')
          .select((of) => of.fn.countAll<number>().as('many'))
          .where('request', 'in', requests)
          .where('sealed', 'is not', null)
          .groupBy('request')
          .execute(),
      )

const filesIn = async (query: Query, requests: readonly RequestId[]): Promise<Counts> =>
  requests.length === 0
    ? new Map()
    : countsIn(
        await query
          .selectFrom('request_file')
          .select('request')
          .select((of) => of.fn.countAll<number>().as('many'))
          .where('request', 'in', requests)
          .groupBy('request')
          .execute(),
      )

/** So many are shown of what falls due at once. */
const most = 500

/** What the next sweep would do to a body on a day: nothing is changed. */
export const dryRun = async (
  query: Query,
  organisation: OrganisationId,
  today: LocalDate,
): Promise<readonly Trial[]> => {
  const due = (await dueList(query, organisation, today)).filter(({ obstacle }) => obstacle === null)
  const shown = due.slice(0, most)
  const ids = shown.map(({ request }) => request)
  const texts = await textsIn(query, ids)
  const files = await filesIn(query, ids)
  return shown.map((line) => ({
    ...line,
    // The form is one more.
    texts: (texts.get(line.request) ?? 0) + 1,
    files: files.get(line.request) ?? 0,
  }))
}
