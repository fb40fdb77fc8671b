import type { LocalDate } from '#statute/calendar'
import { addDays, daysFrom } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import { dayOf, dayStart } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { DocumentId } from '../../ids.ts'
import type { Query } from '../../schema/index.ts'
import { running } from './lines.ts'

/** Something in the calendar of publishing. */
export interface ScheduleEntry {
  readonly document: DocumentId
  readonly title: string
  /** Planned, published, the last day to publish, 条例第十八条 to be looked at again, the last day it holds. */
  readonly what: 'scheduled' | 'published' | 'due' | 'reevaluate' | 'expires'
  readonly on: LocalDate
  /** Where it happens at a moment. */
  readonly at: Instant | null
}

export interface Span {
  readonly organisation: OrganisationId
  readonly from: LocalDate
  /** The last day. */
  readonly until: LocalDate
}

/** Thirteen months: a year with the month around it. */
const longest = 400

const assertSpan = ({ from, until }: Span): void => {
  if (from <= until && daysFrom(from, until) <= longest) return
  const sentence = `请填先后相接的两天，最多相隔${longest}天。`
  throw refuse('invalid', 'span-unfit', '日期范围不对', sentence, 'query.until')
}

const ofBody = (query: Query, { organisation }: Span) =>
  query
    .selectFrom('document')
    .select(['document.id as document', 'document.title'])
    .where('document.organisation', '=', organisation)

const planned = (query: Query, span: Span) =>
  ofBody(query, span)
    .select('scheduled_for as at')
    .where('scheduled_for', '>=', dayStart(span.from))
    .where('scheduled_for', '<', dayStart(addDays(span.until, 1)))
    .execute()

const dated = (query: Query, span: Span, column: 'due_on' | 'reevaluate_on') =>
  ofBody(query, span)
    .select(`document.${column} as on`)
    .where(`document.${column}`, '>=', span.from)
    .where(`document.${column}`, '<=', span.until)

const due = (query: Query, span: Span) =>
  dated(query, span, 'due_on').where('visibility', '=', 'none').where('stage', 'in', running).execute()

const reevaluated = (query: Query, span: Span) =>
  dated(query, span, 'reevaluate_on').where('stage', '=', 'kept').execute()

const publicOnes = (query: Query, span: Span) =>
  ofBody(query, span).innerJoin('publication', 'publication.document', 'document.id')

const published = (query: Query, span: Span) =>
  publicOnes(query, span)
    .select('publication.published_at as at')
    .where('publication.published_at', '>=', dayStart(span.from))
    .where('publication.published_at', '<', dayStart(addDays(span.until, 1)))
    .execute()

const expiring = (query: Query, span: Span) =>
  publicOnes(query, span)
    .select('publication.expires_on as on')
    .where('publication.status', '=', 'public')
    .where('publication.expires_on', '>=', span.from)
    .where('publication.expires_on', '<=', span.until)
    .execute()

type What = ScheduleEntry['what']

interface Found {
  readonly document: DocumentId
  readonly title: string
  readonly on?: LocalDate | null
  readonly at?: Instant | null
}

const entries = (what: What, rows: readonly Found[]): readonly ScheduleEntry[] =>
  rows.flatMap(({ document, title, at = null, on = at === null ? null : dayOf(at) }) =>
    on === null ? [] : [{ document, title, what, on, at }],
  )

/** What falls on which day in a body, in the order of days. Throws Refusal `span-unfit`. */
export const publicationSchedule = async (query: Query, span: Span): Promise<readonly ScheduleEntry[]> => {
  assertSpan(span)
  const all = [
    ...entries('scheduled', await planned(query, span)),
    ...entries('published', await published(query, span)),
    ...entries('due', await due(query, span)),
    ...entries('reevaluate', await reevaluated(query, span)),
    ...entries('expires', await expiring(query, span)),
  ]
  const key = ({ on, at, document }: ScheduleEntry): string => `${on} ${at ?? ''} ${document}`
  return all.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
}
