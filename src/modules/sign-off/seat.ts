import type { RoleId } from '#modules/identity'
import type { PostId } from '#modules/organisations'

/** Who takes a step: whoever has a role at the body, or whoever does the work of a post on the day, AB岗. */
export type Seat =
  { readonly by: 'role'; readonly role: RoleId } | { readonly by: 'post'; readonly post: PostId }
