import type { LocalDate } from '#statute/calendar'
import type { Permission } from '#modules/identity'
import type { HeldPost, OrganisationId, PersonId, PostId } from '#modules/organisations'
import { postsHeldBy } from '#modules/organisations'
import type { Query } from './query.ts'
import type { Seat } from './seat.ts'
import type { Caller, Holds } from './caller.ts'

/** How somebody sits on a seat: for whom, where a deputy acts, and on which post. */
export interface Sitting {
  readonly actingFor: PersonId | null
  readonly post: PostId | null
}

/** Tells how the caller sits on a seat of a body today; undefined where they do not. */
export type Sits = (
  seat: Seat,
  permission: Permission,
  organisation: OrganisationId,
) => Promise<Sitting | undefined>

const working = ({ duty }: HeldPost): boolean => duty === 'serves' || duty === 'acts'

/** The seats of a caller on a day. AB岗: a deputy sits while the holder is away. */
export const sitsOf = async (
  query: Query,
  { person }: Caller,
  on: LocalDate,
  holds: Holds,
): Promise<Sits> => {
  const posts = (await postsHeldBy(query, person, on)).filter(working)
  return async (seat, permission, organisation) => {
    if (seat.by === 'role')
      return (await holds(permission, organisation, seat.role)) ? { actingFor: null, post: null } : undefined
    const post = posts.find(({ id }) => id === seat.post)
    if (post?.organisation !== organisation || !(await holds(permission, organisation))) return undefined
    return { actingFor: post.duty === 'acts' ? (post.holder ?? null) : null, post: post.id }
  }
}
