import type { Sent } from '../api/operations.ts'
import { filterWords } from '../parts/filters/address.ts'
import type { RequestLine } from './words.ts'

/** What the list is narrowed to, as it stands in the address: a link to it can be sent, and it can be kept by name. */
export type RequestFilter = Omit<Sent<'requests'>['query'], 'after' | 'limit' | 'within'> & {
  readonly within?: string | undefined
}

const words = filterWords([
  'organisation',
  'search',
  'stage',
  'channel',
  'handler',
  'section',
  'outcome',
  'state',
  'within',
  'late',
  'mine',
] as const satisfies readonly (keyof RequestFilter)[])

/** The filter of an address; what is not of a filter is left out. Without any, what is still to be answered. */
export const filterOf = (search: URLSearchParams): RequestFilter => {
  const named = words.readFrom(search) as RequestFilter
  return search.get('all') === '1' || Object.keys(named).length > 0 ? named : { state: 'open' }
}

/** A filter as names and values for the address; that nothing narrows is said as well. */
export const namedIn = (filter: RequestFilter): Readonly<Record<string, string>> => {
  const named = words.namedIn(filter)
  return Object.keys(named).length === 0 ? { all: '1' } : named
}

/** Whether two filters narrow to the same. */
export const sameFilter = words.same

/** Filters everybody uses. */
export const usual: readonly { readonly name: string; readonly filter: RequestFilter }[] = [
  { name: '待答复', filter: { state: 'open' } },
  { name: '我经办的', filter: { mine: '1', state: 'open' } },
  { name: '待确认收到', filter: { stage: 'unconfirmed' satisfies RequestLine['stage'] } },
  { name: '待分办', filter: { stage: 'registered' } },
  { name: '5个工作日内到期', filter: { within: '5' } },
  { name: '已逾期', filter: { late: '1' } },
  { name: '已答复', filter: { state: 'concluded' } },
  { name: '全部', filter: {} },
]
