import type { CellName } from '#statute/report-form'
import { cellsOf, formOf } from '#statute/report-form'
import type { Page } from '#platform/db'
import { pageByKey } from '#platform/db'
import type { DocumentId } from '#modules/publishing'
import { titlesOf } from '#modules/publishing'
import type { RemedyId } from '#modules/remedies'
import type { RequestId } from '#modules/requests'
import type { EvidenceSource, FilingRow, Query } from '../schema/index.ts'
import { assertCell } from './behind.ts'
import type { PageAsked } from './source.ts'
import { cellOfForm, sourceBy, sources } from './sources.ts'

/** A piece of evidence as it was frozen, with what it is called today. */
export interface FrozenLine {
  readonly source: EvidenceSource
  readonly item: string
  /** The number of its last event when it was frozen. */
  readonly version: number
  /** Empty where the thing is gone. */
  readonly title: string
  /** In fen. */
  readonly amount: number
}

const requestTitles = async (query: Query, ids: readonly RequestId[]) => {
  const rows = await query.selectFrom('request').select(['id', 'number']).where('id', 'in', ids).execute()
  return new Map<string, string>(rows.map(({ id, number }) => [id, number]))
}

const remedyTitles = async (query: Query, ids: readonly RemedyId[]) => {
  const rows = await query.selectFrom('remedy').select(['id', 'number']).where('id', 'in', ids).execute()
  return new Map<string, string>(rows.map(({ id, number }) => [id, number]))
}

const titlesFor = async (
  query: Query,
  source: EvidenceSource,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  switch (source) {
    case 'request':
      return requestTitles(query, ids as readonly RequestId[])
    case 'processing-fee':
      return requestTitles(query, ids as readonly RequestId[])
    case 'remedy':
      return remedyTitles(query, ids as readonly RemedyId[])
    case 'register':
      return titlesOf(query, ids as readonly DocumentId[])
    case 'decision':
      return titlesOf(query, ids as readonly DocumentId[])
    case 'charge':
      return titlesOf(query, ids as readonly DocumentId[])
  }
}

/** The places of a filing whose evidence counts in a cell, by source. */
const placesIn = async (query: Query, { id, edition }: FilingRow, cell: CellName) => {
  const rows = await query
    .selectFrom('report_evidence')
    .select(['source', 'place'])
    .distinct()
    .where('filing', '=', id)
    .execute()
  const cells = cellsOf(formOf(edition))
  return rows.filter(({ source, place }) =>
    sourceBy(source)
      .cellsAt(place)
      .some((name) => cellOfForm(name, cells) === cell),
  )
}

/**
 * What a cell of a filed report stood on when it was filed, a page by key, whatever became of it since. Throws Refusal
 * `report-cell`.
 */
export const filedEvidence = async (
  query: Query,
  filing: FilingRow,
  { cell, after, limit }: PageAsked & { readonly cell: CellName },
): Promise<Page<FrozenLine>> => {
  assertCell(formOf(filing.edition), cell)
  const places = await placesIn(query, filing, cell)
  if (places.length === 0) return { rows: [], next: undefined }
  const asked = query
    .selectFrom('report_evidence')
    .select(['source', 'item', 'version', 'amount'])
    .where('filing', '=', filing.id)
    .where((of) =>
      of.or(
        [...Map.groupBy(places, ({ source }) => source)].map(([source, mine]) =>
          of.and([
            of('source', '=', source),
            of(
              'place',
              'in',
              mine.map(({ place }) => place),
            ),
          ]),
        ),
      ),
    )
  const { rows, next } = await pageByKey(asked, { by: ['source', 'item'], after, limit })
  const titled: FrozenLine[] = []
  for (const { code } of sources) {
    const mine = rows.filter(({ source }) => source === code)
    const titles = await titlesFor(
      query,
      code,
      mine.map(({ item }) => item),
    )
    titled.push(...mine.map((row) => ({ ...row, title: titles.get(row.item) ?? '' })))
  }
  return { rows: titled, next }
}
