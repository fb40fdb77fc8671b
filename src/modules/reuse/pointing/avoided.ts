import type { OrganisationId } from '#modules/organisations'
import type { Query } from '../schema/index.ts'

/** What publishing saved a body. */
export interface Avoided {
  /** Groups with a public document. */
  readonly published: number
  /** Later requests answered by pointing to one of them, 条例第三十六条第一项. */
  readonly pointed: number
  /** How often the page of applying led somebody to one of them before they applied. */
  readonly followed: number
}

/**
 * Requests avoided, by two rules that are never added up: a request counts as `pointed` that was answered by pointing to
 * what is public and whose text is like the group of a public document; a visit counts as `followed` that went from the
 * page of applying to such a document. The first was still a request; whether the second would have become one, nobody
 * knows.
 */
export const avoidedBy = async (query: Query, organisation: OrganisationId): Promise<Avoided> => {
  const open = query
    .selectFrom('reuse_group')
    .innerJoin('document', 'document.id', 'reuse_group.document')
    .where('reuse_group.organisation', '=', organisation)
    .where('document.visibility', '=', 'public')
  const { published } = await open
    .select((of) => of.fn.countAll<number>().as('published'))
    .executeTakeFirstOrThrow()
  const { pointed } = await open
    .innerJoin('reuse_member', 'reuse_member.group', 'reuse_group.id')
    .innerJoin('request_case', 'request_case.request', 'reuse_member.request')
    .where('reuse_member.part', '=', 'pointed')
    .where('request_case.outcome', '=', 'alreadyPublic')
    .select((of) => of.fn.countAll<number>().as('pointed'))
    .executeTakeFirstOrThrow()
  const { followed } = await open
    .innerJoin('reuse_followed', 'reuse_followed.group', 'reuse_group.id')
    .select((of) => of.fn.sum<number | null>('reuse_followed.count').as('followed'))
    .executeTakeFirstOrThrow()
  return { published: published, pointed: pointed, followed: followed ?? 0 }
}
