import type { Sent } from '../api/operations.ts'
import { filterWords } from '../parts/filters/address.ts'

/** What the list is narrowed to, as it stands in the address: a link to it can be sent, and it can be kept by name. */
export type DocumentFilter = Omit<Sent<'documents'>['query'], 'after' | 'limit'>

const words = filterWords([
  'organisation',
  'search',
  'stage',
  'visibility',
  'kind',
  'column',
  'mode',
  'mine',
  'late',
] as const satisfies readonly (keyof DocumentFilter)[])

/** The filter of an address; what is not of a filter is left out. */
export const filterOf = (search: URLSearchParams): DocumentFilter => words.readFrom(search) as DocumentFilter

/** A filter as names and values: for the address, and to be kept. */
export const { namedIn } = words

/** Whether two filters narrow to the same. */
export const sameFilter = words.same

/** What everybody looks for. */
export const usual: readonly { readonly name: string; readonly filter: DocumentFilter }[] = [
  { name: '全部', filter: {} },
  { name: '轮到我办', filter: { mine: '1' } },
  { name: '起草中', filter: { stage: 'draft' } },
  { name: '待发布', filter: { stage: 'approved' } },
  { name: '已超期', filter: { late: '1' } },
]
