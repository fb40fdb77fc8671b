import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import type { Page } from '#platform/db'
import { pageByKey } from '#platform/db'
import type { OrganisationId } from '#modules/organisations'
import type { RunId } from '../ids.ts'
import type { Mapping, Profile } from '../mapping/index.ts'
import { proposed } from '../mapping/index.ts'
import type { ItemRow, ItemState, ItemVerdict, Query, RunRow, Way } from '../schema/index.ts'
import type { CrawlOrigin, FileOrigin } from '../stages/index.ts'
import { crawlOrigin, fileOrigin, openProfile } from '../stages/index.ts'
import { loadRun } from './load.ts'

/** A run as lists show it. */
export type RunLine = Pick<
  RunRow,
  | 'id'
  | 'organisation'
  | 'title'
  | 'way'
  | 'state'
  | 'target'
  | 'made_by'
  | 'made_at'
  | 'changed_at'
  | 'items'
  | 'progress'
  | 'goal'
  | 'problem'
  | 'approved_by'
  | 'approved_at'
>

/** Runs of a body, the newest first. There are few. */
export const runsOf = (query: Query, organisation: OrganisationId): Promise<RunLine[]> =>
  query
    .selectFrom('moving_run')
    .select([
      'id',
      'organisation',
      'title',
      'way',
      'state',
      'target',
      'made_by',
      'made_at',
      'changed_at',
      'items',
      'progress',
      'goal',
      'problem',
      'approved_by',
      'approved_at',
    ])
    .where('organisation', '=', organisation)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()

export interface Tally {
  readonly verdict: ItemVerdict | null
  readonly state: ItemState
  readonly count: number
}

/** Everything about a run, but its items. */
export interface RunView {
  readonly run: RunRow
  readonly from: { readonly way: Way; readonly file: FileOrigin | null; readonly crawl: CrawlOrigin | null }
  readonly profile: Profile
  /** What a person said the fields mean, or else what they most likely do. */
  readonly mapping: Mapping
  readonly tally: readonly Tally[]
  /** Of a crawl: pages that could not be read. */
  readonly failedPages: number
}

const tallyOf = (query: Query, run: RunId): Promise<Tally[]> =>
  query
    .selectFrom('moving_item')
    .select(['verdict', 'state'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('run', '=', run)
    .groupBy(['verdict', 'state'])
    .execute()

/** All there is to say of a run today. Throws Refusal `moving-missing`. */
export const runView = async (query: Query, sealer: Sealer, id: RunId, now: Instant): Promise<RunView> => {
  const run = await loadRun(query, id)
  const profile = openProfile(sealer, id, run.profile)
  const today = dayOf(now)
  const columns = await query
    .selectFrom('publishing_column')
    .select(['id', 'title'])
    .where('organisation', '=', run.organisation)
    .where('opened_on', '<=', today)
    .where((row) => row.or([row('closed_on', 'is', null), row('closed_on', '>', today)]))
    .orderBy('place')
    .execute()
  const { count } = await query
    .selectFrom('moving_page')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('run', '=', id)
    .where('state', '=', 'failed')
    .executeTakeFirstOrThrow()
  const crawled = run.way === 'crawl'
  return {
    run,
    from: {
      way: run.way,
      file: crawled ? null : fileOrigin(run),
      crawl: crawled ? crawlOrigin(run) : null,
    },
    profile,
    mapping: run.mapping === null ? proposed(profile, columns) : (JSON.parse(run.mapping) as Mapping),
    tally: await tallyOf(query, id),
    failedPages: count,
  }
}

/** Pages of an old site that could not be read, with why. */
export const failedPages = (query: Query, run: RunId) =>
  query
    .selectFrom('moving_page')
    .select(['address', 'sentence'])
    .where('run', '=', run)
    .where('state', '=', 'failed')
    .orderBy('seq')
    .limit(200)
    .execute()

/** An item as lists show it. */
export type ItemLine = Pick<
  ItemRow,
  'seq' | 'state' | 'title' | 'address' | 'verdict' | 'sentence' | 'published_at' | 'document'
>

export interface ItemFilter {
  readonly verdict?: ItemVerdict | undefined
  readonly state?: ItemState | undefined
}

const lines = (query: Query, run: RunId, { verdict, state }: ItemFilter) => {
  let items = query
    .selectFrom('moving_item')
    .select(['seq', 'state', 'title', 'address', 'verdict', 'sentence', 'published_at', 'document'])
    .where('run', '=', run)
  if (verdict !== undefined) items = items.where('verdict', '=', verdict)
  if (state !== undefined) items = items.where('state', '=', state)
  return items
}

/** Items of a run, a page at a time, in their order. */
export const itemPage = (
  query: Query,
  run: RunId,
  filter: ItemFilter,
  paging: { readonly after?: string | undefined; readonly limit: number },
): Promise<Page<ItemLine>> => pageByKey(lines(query, run, filter), { by: ['seq'], ...paging })

/** Items behind one, so many: for writing all of them out. */
export const itemsAfter = (query: Query, run: RunId, after: number, limit: number): Promise<ItemLine[]> =>
  lines(query, run, {}).where('seq', '>', after).orderBy('seq').limit(limit).execute()
