import type { LocalDate } from '#statute/calendar'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { DocumentId } from '../ids.ts'
import type { Query } from '../schema/index.ts'
import { running } from './views/lines.ts'

/** A document somebody should look at. */
export interface Noticed {
  readonly document: DocumentId
  readonly title: string
  readonly organisation: OrganisationId
}

/** So many of one cause at most: who has more works from the list. */
const most = 50

const noticed = (query: Query) =>
  query
    .selectFrom('document')
    .select(['document.id as document', 'document.title', 'document.organisation'])
    .limit(most)

/** Documents of a drafter that were sent back and not sent in again: with what was said, the last in a round. */
export const sentBackTo = async (
  query: Query,
  drafter: PersonId,
): Promise<readonly (Noticed & { readonly by: PersonId; readonly opinion: string | null })[]> => {
  const rows = await noticed(query)
    .innerJoin('document_signature as signature', (join) =>
      join.onRef('signature.document', '=', 'document.id').onRef('signature.round', '=', 'document.round'),
    )
    .select(['signature.person as by', 'signature.opinion'])
    .where('document.drafter', '=', drafter)
    .where('document.stage', '=', 'draft')
    .where('signature.verdict', '=', 'send-back')
    .orderBy('signature.at')
    .execute()
  return [...new Map(rows.map((row) => [row.document, row])).values()]
}

/** Documents of a drafter whose last day to publish comes by a day, or is past. 条例第二十六条. */
export const dueFor = async (
  query: Query,
  drafter: PersonId,
  by: LocalDate,
): Promise<readonly (Noticed & { readonly dueOn: LocalDate | null })[]> =>
  noticed(query)
    .select('document.due_on as dueOn')
    .where('document.drafter', '=', drafter)
    .where('document.stage', 'in', running)
    .where('document.visibility', '=', 'none')
    .where('document.due_on', '<=', by)
    .orderBy('document.due_on')
    .execute()

export type Within = 'all' | readonly OrganisationId[]

/** 条例第十八条: what is kept and should be looked at again by a day. */
export const toReevaluate = async (
  query: Query,
  within: Within,
  by: LocalDate,
): Promise<readonly (Noticed & { readonly reevaluateOn: LocalDate | null })[]> => {
  if (within !== 'all' && within.length === 0) return []
  const all = noticed(query)
    .select('document.reevaluate_on as reevaluateOn')
    .where('document.stage', '=', 'kept')
    .where('document.reevaluate_on', '<=', by)
    .orderBy('document.reevaluate_on')
  return (within === 'all' ? all : all.where('document.organisation', 'in', within)).execute()
}

/** Emergency overrides still to be reviewed, by others than who published and who wrote. */
export const overridesToReview = async (
  query: Query,
  within: Within,
  reviewer: PersonId,
): Promise<readonly (Noticed & { readonly reviewDue: LocalDate; readonly by: PersonId })[]> => {
  if (within !== 'all' && within.length === 0) return []
  const all = noticed(query)
    .innerJoin('emergency_override as override', 'override.document', 'document.id')
    .select(['override.review_due as reviewDue', 'override.person as by'])
    .where('override.reviewed_at', 'is', null)
    .where('override.person', '<>', reviewer)
    .where('document.drafter', '<>', reviewer)
    .orderBy('override.review_due')
  return (within === 'all' ? all : all.where('document.organisation', 'in', within)).execute()
}

/** Titles, bodies and last days of documents, for those whose turn is known. */
export const noticesOf = async (
  query: Query,
  documents: readonly DocumentId[],
): Promise<
  ReadonlyMap<DocumentId, Noticed & { readonly dueOn: LocalDate | null; readonly drafter: PersonId }>
> => {
  if (documents.length === 0) return new Map()
  const rows = await query
    .selectFrom('document')
    .select(['id as document', 'title', 'organisation', 'due_on as dueOn', 'drafter'])
    .where('id', 'in', documents)
    .execute()
  return new Map(rows.map((row) => [row.document, row]))
}
