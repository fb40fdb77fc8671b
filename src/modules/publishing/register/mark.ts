import type { LocalDate } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import type { DocumentId } from '../ids.ts'
import type { Writing } from '../schema/index.ts'
import { indexPublication } from '../search/index.ts'
import { bumpRevision } from '../sites/index.ts'
import type { Registered } from './load.ts'
import { standingOn } from './timeline.ts'

/** What the page of a document says of its validity. */
export interface Mark {
  readonly validity: 'pending' | 'in-force' | 'lapsed' | 'repealed'
  readonly effective_on: LocalDate
  readonly expires_on: LocalDate | null
  readonly replaced_by: DocumentId | null
}

/** What the page should say on a day; nothing before the document was made. */
export const markOf = ({ events }: Registered, today: LocalDate): Mark | undefined => {
  const standing = standingOn(events, today)
  return (
    standing && {
      validity: standing.validity,
      effective_on: standing.effectiveOn,
      expires_on: standing.until,
      replaced_by: standing.ended?.by ?? null,
    }
  )
}

/**
 * Puts the mark of a day on the page of a document, and counts up the revision where it was another. Whether it was;
 * false where there is no page.
 */
export const putMark = async (
  tx: Writing,
  registered: Registered,
  { at, today }: { readonly at: Instant; readonly today: LocalDate },
): Promise<boolean> => {
  const mark = markOf(registered, today)
  const page = await tx
    .selectFrom('publication')
    .select(['validity', 'effective_on', 'expires_on', 'replaced_by'])
    .where('document', '=', registered.document)
    .executeTakeFirst()
  if (!mark || !page) return false
  // Another act may have put another document in its place; the register only adds what it knows.
  const wanted = { ...mark, replaced_by: mark.replaced_by ?? page.replaced_by }
  if (
    page.validity === wanted.validity &&
    page.effective_on === wanted.effective_on &&
    page.expires_on === wanted.expires_on &&
    page.replaced_by === wanted.replaced_by
  )
    return false
  await tx
    .updateTable('publication')
    .set({ ...wanted, changed_at: at })
    .where('document', '=', registered.document)
    .execute()
  await indexPublication(tx, registered.document)
  await bumpRevision(tx)
  return true
}
