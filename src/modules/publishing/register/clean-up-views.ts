import type { LocalDate } from '#statute/calendar'
import type { OrganisationId } from '#modules/organisations'
import type { CleanUpId, DocumentId } from '../ids.ts'
import type { CleanUpVerdict, Query } from '../schema/index.ts'
import type { Named } from './interpretations.ts'

/** A document in a clean-up. */
export interface CleanUpItem {
  readonly document: DocumentId
  readonly title: string
  readonly documentNumber: string | null
  readonly verdict: CleanUpVerdict | null
  readonly reason: string | null
}

/** A clean-up with what it looks at. */
export interface CleanUp {
  readonly id: CleanUpId
  readonly title: string
  readonly basis: string | null
  readonly onDate: LocalDate
  readonly state: 'open' | 'settled'
  readonly result: Named | null
  readonly items: readonly CleanUpItem[]
}

const itemsOf = (query: Query, cleanUps: readonly CleanUpId[]) =>
  query
    .selectFrom('clean_up_item as item')
    .innerJoin('document', 'document.id', 'item.document')
    .leftJoin('publication as page', 'page.document', 'item.document')
    .where('item.clean_up', 'in', cleanUps)
    .select([
      'item.clean_up as cleanUp',
      'item.document',
      'document.title',
      'page.document_number as documentNumber',
      'item.verdict',
      'item.reason',
    ])
    .orderBy('document.formed_on')
    .orderBy('item.document')
    .execute()

type ItemRow = Awaited<ReturnType<typeof itemsOf>>[number]

const itemOf = ({ document, title, documentNumber, verdict, reason }: ItemRow): CleanUpItem => ({
  document,
  title,
  documentNumber,
  verdict,
  reason,
})

/** The documents of one clean-up, the oldest first. */
export const itemsIn = async (query: Query, cleanUp: CleanUpId): Promise<readonly CleanUpItem[]> =>
  (await itemsOf(query, [cleanUp])).map((row) => itemOf(row))

/** All clean-ups of a body, the newest first. */
export const cleanUpsOf = async (query: Query, organisation: OrganisationId): Promise<readonly CleanUp[]> => {
  const rows = await query
    .selectFrom('clean_up')
    .leftJoin('document', 'document.id', 'clean_up.result')
    .where('clean_up.organisation', '=', organisation)
    .select([
      'clean_up.id',
      'clean_up.title',
      'clean_up.basis',
      'clean_up.on_date as onDate',
      'clean_up.state',
      'clean_up.result',
      'document.title as resultTitle',
    ])
    .orderBy('clean_up.on_date', 'desc')
    .orderBy('clean_up.id', 'desc')
    .execute()
  if (rows.length === 0) return []
  const items = Map.groupBy(
    await itemsOf(
      query,
      rows.map(({ id }) => id),
    ),
    ({ cleanUp }) => cleanUp,
  )
  return rows.map(({ result, resultTitle, ...row }) => ({
    ...row,
    result: result === null ? null : { id: result, name: resultTitle ?? '' },
    items: (items.get(row.id) ?? []).map((item) => itemOf(item)),
  }))
}
