import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import type { Instant } from '#platform/clock'
import type { ReadOnly, Tx } from '#platform/db'
import type { Caller, Circumstances as Visitor } from '#modules/identity'
import type { OrganisationId } from '#modules/organisations'
import type { Input, Parsed } from '../contract/operation.ts'
import type { Services } from '../services.ts'
import type { Tables } from '../tables.ts'

/** The circumstances of a request, apart from what it asks. */
export interface Circumstances {
  readonly now: Instant
  readonly today: LocalDate
  /** Where it came from, as signing in asks for it. */
  readonly visitor: Visitor
  /** The Range header: a part of a file is enough. */
  readonly range: string | undefined
  /** Sets a cookie with the answer, as a Set-Cookie header has it. */
  readonly setCookies: (cookies: readonly string[]) => void
}

/** The file that was sent in. */
export interface Upload {
  readonly name: string
  readonly stream: AsyncIterable<Uint8Array>
}

/** How far a permission reaches: everywhere, or these bodies. */
export type Reach = 'all' | readonly OrganisationId[]

type CallerOf<Allowed> = Allowed extends 'anyone' ? Caller | undefined : Caller
type ReachOf<Allowed> = Allowed extends { readonly within: true } ? Reach : undefined

/** What a route's code is given whatever it does. */
export interface Context<In extends Input, Allowed> extends Circumstances {
  readonly upload: Upload | undefined
  readonly input: Parsed<In>
  readonly caller: CallerOf<Allowed>
  readonly reach: ReachOf<Allowed>
  readonly act: Act
  readonly services: Services
}

/** A question: sees everything committed, changes nothing. */
export interface Asking<In extends Input, Allowed> extends Context<In, Allowed> {
  readonly query: ReadOnly<Tables>
}

/** A change: what it does and its audit row are one transaction, which may be done more than once. */
export interface Changing<In extends Input, Allowed> extends Context<In, Allowed> {
  readonly tx: Tx<Tables>
}
