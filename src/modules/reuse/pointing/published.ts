import type { Instant } from '#platform/clock'
import { settingsOf } from '#platform/settings'
import type { OrganisationId } from '#modules/organisations'
import type { RequestCells, RequestId } from '#modules/requests'
import { loadCase, maskedFormOf } from '#modules/requests'
import type { GroupId } from '../ids.ts'
import { likelyGroups } from '../groups/likely-anchors.ts'
import type { Query } from '../schema/index.ts'

/** A public document that may hold what is asked for, 条例第三十六条第一项. */
export interface PublishedAnswer {
  readonly group: GroupId
  /** Its number on the site: `/documents/7`. */
  readonly number: number
  readonly title: string
  readonly publishedAt: Instant
  /** In hundredths: how much is asked for as those asked it was published for. */
  readonly likeness: number
}

const publicOf = (query: Query, groups: readonly GroupId[]) =>
  query
    .selectFrom('reuse_group')
    .innerJoin('publication', 'publication.document', 'reuse_group.document')
    .select(['reuse_group.id', 'publication.number', 'publication.title', 'publication.published_at'])
    .where('reuse_group.id', 'in', groups)
    .where('publication.status', '=', 'public')
    .execute()

/**
 * What a body has published already of what a text asks for: documents of the groups it is like, the likeliest first.
 * A withdrawn page is none.
 */
export const publishedAnswers = async (
  query: Query,
  { organisation, text }: { readonly organisation: OrganisationId; readonly text: string },
  cells: RequestCells,
): Promise<readonly PublishedAnswer[]> => {
  const least = (await settingsOf(query))['reuse.likeness']
  const groups = await likelyGroups(query, { organisation, text, least }, cells)
  if (groups.length === 0) return []
  const pages = await publicOf(
    query,
    groups.map(({ group }) => group),
  )
  return groups.flatMap(({ group, likeness }) =>
    pages
      .filter(({ id }) => id === group)
      .map(({ number, title, published_at }) => ({
        group,
        number,
        title,
        publishedAt: published_at,
        likeness,
      })),
  )
}

/** The same for a request of the register. Throws Refusal `request-missing`. */
export const publishedAnswersTo = async (
  query: Query,
  request: RequestId,
  cells: RequestCells,
): Promise<readonly PublishedAnswer[]> => {
  const { row } = await loadCase(query, request)
  const { description: text } = await maskedFormOf(query, request, cells)
  return text === '' ? [] : publishedAnswers(query, { organisation: row.organisation, text }, cells)
}
