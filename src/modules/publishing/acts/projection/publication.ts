import { yearOf } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { Content } from '../../content.ts'
import { noteCounted } from '../../counted/note.ts'
import type { DocumentId } from '../../ids.ts'
import type { ActKind, Query, Writing } from '../../schema/index.ts'
import type { PublicationRow } from '../../schema/public-tables.ts'
import type { DocumentRow } from '../../schema/tables.ts'
import { nextSerial } from '../../store/index-number.ts'
import { shownOf } from './shown.ts'

/** A sentence the public reads about what was done, kept with the page. */
export interface Notice {
  readonly kind: ActKind
  readonly at: Instant
  readonly text: string
}

/** Notices as their column keeps them. */
const readNotices = (json: string): readonly Notice[] => JSON.parse(json) as readonly Notice[]

/** Notices with one more, where there is one. */
export const withNotice = (json: string, kind: ActKind, at: Instant, text: string | null): string =>
  JSON.stringify(text === null ? readNotices(json) : [...readNotices(json), { kind, at, text }])

/** The publication of a document, public or withdrawn; undefined before the first. */
export const publicationOf = (query: Query, document: DocumentId): Promise<PublicationRow | undefined> =>
  query.selectFrom('publication').selectAll().where('document', '=', document).executeTakeFirst()

/** What is said when a text is put before the public. */
export interface Release {
  readonly kind: ActKind
  readonly at: Instant
  readonly version: number
  readonly digest: string
  readonly notice: string | null
  /** When it was published first, for what was so before it came here; else now. */
  readonly publishedAt?: Instant
  readonly emergency: boolean
}

/**
 * Writes what the public reads of a text; number, first date and notices of before stay. The mark of validity is put behind it
 * by the register, where its kind belongs there.
 */
export const putPublication = async (
  tx: Writing,
  { id, organisation, index_number }: DocumentRow,
  content: Content,
  { kind, at, version, digest, notice, publishedAt = at, emergency }: Release,
): Promise<PublicationRow> => {
  const before = await publicationOf(tx, id)
  const row: PublicationRow = {
    document: id,
    number: before?.number ?? (await nextSerial(tx, 'public')),
    organisation,
    ...shownOf(content),
    status: 'public',
    index_number,
    published_at: before?.published_at ?? publishedAt,
    year: before?.year ?? yearOf(dayOf(publishedAt)),
    changed_at: at,
    validity: 'none',
    effective_on: null,
    expires_on: null,
    notices: withNotice(before?.notices ?? '[]', kind, at, notice),
    replaced_by: null,
    version,
    digest,
    emergency: emergency ? 1 : 0,
  }
  await tx.deleteFrom('publication').where('document', '=', id).execute()
  await tx.insertInto('publication').values(row).execute()
  await noteCounted(tx, { id, organisation }, content, { at, version })
  return row
}
