import type { OrganisationId } from '#modules/organisations'
import type { Permission } from '#modules/identity'
import type { ReadOnly } from '#platform/db'
import type { Tables } from '../tables.ts'

/** Where a thing belongs: an organisation, the whole installation (null), or nowhere as there is no such thing. */
export type Found = OrganisationId | null | undefined

/** Which organisations a request is about, by its input or looked up: the permission must reach all of them. */
export type Place<Given> = (
  given: Given,
  query: ReadOnly<Tables>,
) => Found | readonly Found[] | Promise<Found | readonly Found[]>

/** Who may call a route. There is no default: a route without one does not compile. */
export type May<Given> =
  /** Everybody, signed in or not. */
  | 'anyone'
  /** Who is signed in, on what is their own; also before they did what a sign-in demands first. */
  | 'self'
  /** Who is signed in and settled: what every member of staff sees. */
  | 'staff'
  /** Who holds the permission where the thing belongs. */
  | { readonly permission: Permission; readonly place: Place<Given> }
  /** Who holds the permission over the whole installation. */
  | { readonly permission: Permission; readonly overall: true }
  /** Who holds the permission anywhere; the route shows no more than its reach. */
  | { readonly permission: Permission; readonly within: true }

/** The permission a route asks for, where it asks for one. */
export const permissionOf = (may: May<never>): Permission | undefined =>
  typeof may === 'object' ? may.permission : undefined
