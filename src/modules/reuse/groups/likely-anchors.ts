import type { OrganisationId } from '#modules/organisations'
import type { RequestCells, RequestId } from '#modules/requests'
import { likeness, maskedFormOf } from '#modules/requests'
import type { GroupId } from '../ids.ts'
import type { Query } from '../schema/index.ts'
import { marksFor } from './marks.ts'

/** A group whose first request a text is held against. */
export interface LikelyGroup {
  readonly group: GroupId
  readonly anchor: RequestId
  /** In hundredths. */
  readonly likeness: number
}

/** Years a text names, in their order. */
const yearsIn = (text: string): string =>
  [...new Set(text.normalize('NFKC').match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu))].toSorted().join()

/** The accounts of one year are other information than those of the next, however alike the words. */
const otherYears = (one: string, other: string): boolean => {
  const [a, b] = [yearsIn(one), yearsIn(other)]
  return a !== '' && b !== '' && a !== b
}

/** So many are opened and compared at most: those that agree in most marks. */
const most = 40

/**
 * Groups of a body whose anchor is at least so much like a text, the likeliest first. The marks find them, the texts
 * decide: shared pieces of three signs among all pieces, as with likely duplicates; and the years they name.
 */
export const likelyGroups = async (
  query: Query,
  asked: { readonly organisation: OrganisationId; readonly text: string; readonly least: number },
  cells: RequestCells,
): Promise<readonly LikelyGroup[]> => {
  const { organisation, text, least } = asked
  const marks = marksFor(text, cells)
  if (marks.length === 0) return []
  const rows = await query
    .selectFrom('reuse_mark')
    .innerJoin('reuse_member', 'reuse_member.request', 'reuse_mark.request')
    .select(['reuse_member.request as anchor', 'reuse_member.group'])
    .select((of) => of.fn.countAll<number>().as('shared'))
    .where('reuse_mark.organisation', '=', organisation)
    .where('reuse_mark.mark', 'in', marks)
    .groupBy(['reuse_member.request', 'reuse_member.group'])
    .orderBy('shared', 'desc')
    .orderBy('reuse_member.request')
    .limit(most)
    .execute()
  const found: LikelyGroup[] = []
  for (const { anchor, group } of rows) {
    if (group === null) continue
    const { description } = await maskedFormOf(query, anchor, cells)
    if (otherYears(text, description)) continue
    const alike = Math.floor(likeness(text, description) * 100)
    if (alike >= least) found.push({ group, anchor, likeness: alike })
  }
  return found.toSorted((a, b) => b.likeness - a.likeness || (a.group < b.group ? -1 : 1))
}
