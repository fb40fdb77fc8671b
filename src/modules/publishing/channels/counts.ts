import type { LocalDate } from '#statute/calendar'
import type { OrganisationId } from '#modules/organisations'
import type { ColumnId } from '../ids.ts'
import type { KindCode } from '../kinds/index.ts'
import { kinds } from '../kinds/index.ts'
import type { Channel, Query } from '../schema/index.ts'
import { channels } from '../schema/index.ts'
import type { Late } from './late.ts'
import { lateIn } from './late.ts'
import type { Period } from './period.ts'
import { momentsOf } from './period.ts'

/** How much a body published in a period. */
export interface PublicationCounts {
  /** Over all channels: what went over two counts twice. */
  readonly total: number
  readonly channels: readonly { readonly channel: Channel; readonly count: number }[]
  readonly columns: readonly {
    readonly column: { readonly id: string; readonly name: string }
    readonly channel: Channel
    readonly count: number
  }[]
  /** Of what was first published on the portal. */
  readonly kinds: readonly { readonly kind: KindCode; readonly count: number }[]
  readonly late: readonly Late[]
  /** 解读率: of the documents first published on the portal of which an interpretation is expected. */
  readonly interpretation: { readonly documents: number; readonly interpreted: number }
  readonly overrides: number
}

interface Entry {
  readonly channel: Channel
  readonly column: ColumnId | null
  readonly title: string | null
  readonly count: number
}

/** First publications on the portal, by column and kind. */
const onPortal = async (query: Query, organisation: OrganisationId, period: Period) => {
  const [first, last] = momentsOf(period)
  return query
    .selectFrom('publication_act as act')
    .innerJoin('document', 'document.id', 'act.document')
    .innerJoin('publishing_column as holder', 'holder.id', 'document.column')
    .where('act.organisation', '=', organisation)
    .where((row) =>
      row.or([
        row.and([row('act.kind', '=', 'publish'), row('act.at', '>=', first), row('act.at', '<', last)]),
        // What was moved in was published when it was published first, elsewhere.
        row.and([
          row('act.kind', '=', 'move-in'),
          row(
            'act.document',
            'in',
            row
              .selectFrom('moved_in')
              .select('moved_in.document')
              .where('moved_in.published_at', '>=', first)
              .where('moved_in.published_at', '<', last),
          ),
        ]),
      ]),
    )
    .groupBy(['document.column', 'holder.title', 'document.kind'])
    .select(({ fn }) => [
      'document.column',
      'holder.title',
      'document.kind',
      fn.countAll<number>().as('count'),
    ])
    .execute()
}

/** What went over other channels, by channel and column: its own, or that of the document it passes on. */
const elsewhere = (query: Query, organisation: OrganisationId, { from, until }: Period) =>
  query
    .selectFrom('dissemination as item')
    .leftJoin('document', 'document.id', 'item.document')
    .leftJoin('publishing_column as holder', (join) =>
      join.on((on) => on('holder.id', '=', on.fn.coalesce(on.ref('item.column'), on.ref('document.column')))),
    )
    .where('item.organisation', '=', organisation)
    .where('item.cancelled_at', 'is', null)
    .where('item.on_date', '>=', from)
    .where('item.on_date', '<=', until)
    .groupBy(['item.channel', 'holder.id', 'holder.title'])
    .select(({ fn }) => [
      'item.channel',
      'holder.id as column',
      'holder.title',
      fn.countAll<number>().as('count'),
    ])
    .execute()

const interpretable = kinds.filter(({ interpretation }) => interpretation).map(({ code }) => code)

/** 国办发〔2016〕80号: those of the period whose interpretation is public, among those that should have one. */
const interpretedIn = async (query: Query, organisation: OrganisationId, period: Period) => {
  const [first, last] = momentsOf(period)
  const rows = await query
    .selectFrom('publication as page')
    .where('page.organisation', '=', organisation)
    .where('page.kind', 'in', interpretable)
    .where('page.status', '=', 'public')
    .where('page.published_at', '>=', first)
    .where('page.published_at', '<', last)
    .select((row) => [
      'page.document',
      row
        .selectFrom('interpretation_link as link')
        .innerJoin('publication as other', 'other.document', 'link.interpretation')
        .whereRef('link.document', '=', 'page.document')
        .where('other.status', '=', 'public')
        .select(({ fn }) => fn.countAll<number>().as('links'))
        .as('links'),
    ])
    .execute()
  return { documents: rows.length, interpreted: rows.filter(({ links }) => (links ?? 0) > 0).length }
}

const overridesIn = async (query: Query, organisation: OrganisationId, period: Period): Promise<number> => {
  const [first, last] = momentsOf(period)
  const { count } = await query
    .selectFrom('emergency_override')
    .where('organisation', '=', organisation)
    .where('at', '>=', first)
    .where('at', '<', last)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

const sum = (entries: readonly { readonly count: number }[]): number =>
  entries.reduce((total, { count }) => total + count, 0)

const byColumn = (entries: readonly Entry[]): PublicationCounts['columns'] =>
  [...Map.groupBy(entries, ({ column, channel }) => `${column ?? ''} ${channel}`).values()].flatMap(
    (same) => {
      const [first] = same
      return first && first.column !== null
        ? [
            {
              column: { id: first.column, name: first.title ?? '' },
              channel: first.channel,
              count: sum(same),
            },
          ]
        : []
    },
  )

// The keys of a record of words are its words.
const allChannels = Object.keys(channels) as Channel[]

/**
 * How much a body published in a period, both days included: by channel, by column and channel, by kind; what was late
 * by `today`; how much of it is interpreted; how often in an emergency. The portal counts by itself, first publications
 * alone.
 */
export const publicationCounts = async (
  query: Query,
  organisation: OrganisationId,
  period: Period,
  today: LocalDate,
): Promise<PublicationCounts> => {
  const portal = await onPortal(query, organisation, period)
  const entries: readonly Entry[] = [
    ...portal.map(({ column, title, count }) => ({ channel: 'portal' as const, column, title, count })),
    ...(await elsewhere(query, organisation, period)),
  ]
  return {
    total: sum(entries),
    channels: allChannels
      .map((channel) => ({ channel, count: sum(entries.filter((entry) => entry.channel === channel)) }))
      .filter(({ channel, count }) => channel === 'portal' || count > 0),
    columns: byColumn(entries).toSorted((one, other) => other.count - one.count),
    kinds: kinds
      .map(({ code }) => ({ kind: code, count: sum(portal.filter(({ kind }) => kind === code)) }))
      .filter(({ count }) => count > 0),
    late: await lateIn(query, organisation, period, today),
    interpretation: await interpretedIn(query, organisation, period),
    overrides: await overridesIn(query, organisation, period),
  }
}
