import type { LocalDate } from '#statute/calendar'
import type { Page } from '#platform/db'
import { pageByKey } from '#platform/db'
import type { OrganisationId } from '#modules/organisations'
import type { DocumentId } from '../ids.ts'
import type { Query } from '../schema/index.ts'
import type { CountedAs } from './fact.ts'

/** Documents of a body that count in a period, both days included. */
export interface CountedSpan {
  readonly organisation: OrganisationId
  readonly from: LocalDate
  readonly until: LocalDate
}

/** How many count as something, and the money of them in fen. */
export interface CountedGroup {
  readonly counts: CountedAs
  readonly count: number
  readonly amount: number
}

/** One that counts. */
export interface CountedDocument {
  readonly document: DocumentId
  readonly counts: CountedAs
  readonly on: LocalDate
  /** In fen. */
  readonly amount: number
  readonly version: number
}

const within = (query: Query, { organisation, from, until }: CountedSpan) =>
  query
    .selectFrom('counted_document')
    .where('counted_document.organisation', '=', organisation)
    .where('on_date', '>=', from)
    .where('on_date', '<=', until)

/** 许可、处罚、强制 decisions and charges of a period, counted in the database. */
export const countedGroups = async (query: Query, span: CountedSpan): Promise<readonly CountedGroup[]> => {
  const rows = await within(query, span)
    .select(({ fn }) => ['counts', fn.countAll().as('count'), fn.sum('amount').as('amount')])
    .groupBy('counts')
    .execute()
  return rows.map(({ counts, count, amount }) => ({ counts, count: Number(count), amount: Number(amount) }))
}

const columns = ['document', 'counts', 'on_date as on', 'amount', 'counted_document.version'] as const

/** All of them, in the order of their ids. */
export const countedDocuments = (query: Query, span: CountedSpan): Promise<readonly CountedDocument[]> =>
  within(query, span).select(columns).orderBy('document').execute()

/** Those that count as something, by their day, a page by key, with what they are called today. */
export const countedBehind = async (
  query: Query,
  {
    counts,
    after,
    limit,
    ...span
  }: CountedSpan & {
    readonly counts: CountedAs
    readonly after?: string | undefined
    readonly limit: number
  },
): Promise<Page<CountedDocument & { readonly title: string }>> => {
  const asked = within(query, span)
    .innerJoin('document', 'document.id', 'counted_document.document')
    .where('counts', '=', counts)
    .select([...columns, 'on_date', 'document.title'])
  const { rows, next } = await pageByKey(asked, { by: ['on_date', 'document'], after, limit })
  return { rows: rows.map(({ on_date: on, ...row }) => ({ ...row, on })), next }
}
