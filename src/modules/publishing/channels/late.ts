import type { LocalDate } from '#statute/calendar'
import { dayOf } from '#platform/clock'
import { sql } from '#platform/db'
import type { OrganisationId } from '#modules/organisations'
import type { DocumentId } from '../ids.ts'
import type { Query } from '../schema/index.ts'
import type { Period } from './period.ts'

/** A document that was, or is, published too late. */
export interface Late {
  readonly document: DocumentId
  readonly title: string
  readonly dueOn: LocalDate
  /** Null while it is not published. */
  readonly publishedOn: LocalDate | null
}

/** 条例第二十六条: what was due in a period and came later, or has not come by today; the earliest due first. */
export const lateIn = async (
  query: Query,
  organisation: OrganisationId,
  { from, until }: Period,
  today: LocalDate,
): Promise<readonly Late[]> => {
  const rows = await query
    .selectFrom('document')
    .leftJoin('publication as page', 'page.document', 'document.id')
    .where('document.organisation', '=', organisation)
    .where('document.mode', '=', 'proactive')
    .where('document.stage', 'not in', ['discarded', 'kept'])
    .where('document.due_on', '>=', from)
    .where('document.due_on', '<=', until)
    .where('document.due_on', '<', today)
    // The day in UTC is that in China or the one before: what is left is looked at exactly below.
    .where((either) =>
      either.or([
        either('page.published_at', 'is', null),
        sql<boolean>`substr(page.published_at, 1, 10) >= document.due_on`,
      ]),
    )
    .select(['document.id', 'document.title', 'document.due_on', 'page.published_at'])
    .orderBy('document.due_on')
    .orderBy('document.id')
    .execute()
  return rows.flatMap(({ id, title, due_on: dueOn, published_at }) => {
    const publishedOn = published_at === null ? null : dayOf(published_at)
    const late = dueOn !== null && (publishedOn === null || publishedOn > dueOn)
    return late ? [{ document: id, title, dueOn, publishedOn }] : []
  })
}
