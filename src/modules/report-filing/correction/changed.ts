import { sql } from '#platform/db'
import { placeKey, placedRequests } from '#modules/requests'
import type { Item, Source, Span } from '../evidence/index.ts'
import { sources, spanOf } from '../evidence/index.ts'
import type { EvidenceSource, FilingRow, Query } from '../schema/index.ts'

/** Where a piece of evidence counts, and up to which of its events that was looked at. */
export type Standing = Pick<Item, 'version' | 'place' | 'amount'>

/** A piece of evidence that counts otherwise than when it was frozen. */
export interface Changed {
  readonly source: EvidenceSource
  readonly item: string
  /** As it was frozen; null where it was not counted. */
  readonly before: Standing | null
  /** As it is now; null where it is counted no more. */
  readonly after: Standing | null
}

type Side = ReadonlyMap<string, Standing>

interface Sides {
  readonly before: Side
  readonly after: Side
}

const sideOf = (items: readonly Item[]): Side =>
  new Map(items.map(({ item, ...standing }) => [item, standing]))

const frozenOf = (query: Query, { id }: FilingRow, source: EvidenceSource) =>
  query
    .selectFrom('report_evidence')
    .select(['item', 'version', 'place', 'amount'])
    .where('filing', '=', id)
    .where('source', '=', source)
    .orderBy('item')

/**
 * Only requests that have gone on since, and those that were not counted: the rest is told apart in the database, from
 * the number of the last event.
 */
const requestSides = async (query: Query, filing: FilingRow, span: Span): Promise<Sides> => {
  const before = await frozenOf(query, filing, 'request')
    .where(
      sql<boolean>`not exists (select 1 from request_case where request_case.request = report_evidence.item
        and request_case.seq = report_evidence.version and request_case.counted = 1)`,
    )
    .execute()
  const now = await placedRequests(
    query,
    span,
    sql<boolean>`not exists (select 1 from report_evidence where report_evidence.filing = ${filing.id}
      and report_evidence.source = 'request' and report_evidence.item = request_case.request
      and report_evidence.version = request_case.seq)`,
  )
  return {
    before: sideOf(before),
    after: new Map(
      now.map(({ request, seq: version, place }) => [
        request,
        { version, place: placeKey(place), amount: 0 },
      ]),
    ),
  }
}

const sidesOf = async (
  query: Query,
  filing: FilingRow,
  { code, items }: Source,
  span: Span,
): Promise<Sides> =>
  code === 'request'
    ? requestSides(query, filing, span)
    : {
        before: sideOf(await frozenOf(query, filing, code).execute()),
        after: sideOf(await items(query, span)),
      }

/** Everything that counts otherwise than a filing froze it; what only went on is not among it. */
export const changedSince = async (query: Query, filing: FilingRow): Promise<readonly Changed[]> => {
  const span = spanOf(filing)
  const changed: Changed[] = []
  for (const source of sources) {
    const { before, after } = await sidesOf(query, filing, source, span)
    for (const item of [...new Set([...before.keys(), ...after.keys()])].toSorted()) {
      const [was, is] = [before.get(item) ?? null, after.get(item) ?? null]
      if (was?.place !== is?.place || was?.amount !== is?.amount)
        changed.push({ source: source.code, item, before: was, after: is })
    }
  }
  return changed
}
