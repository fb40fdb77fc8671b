import type { Permission } from '#modules/identity'
import type { RequestId } from '#modules/requests'
import { placeOfRequest } from '#modules/requests'
import type { ReadOnly } from '#platform/db'
import type { Tables } from '../tables.ts'

/** Who holds a permission at the body of the request. */
export const atRequest = (permission: Permission) => ({
  permission,
  place: ({ params }: { readonly params: { readonly request: RequestId } }, query: ReadOnly<Tables>) =>
    placeOfRequest(query, params.request),
})

/** Whoever may see the requests of the body; who may write what into one, the table of states says. */
export const reading = atRequest('request.read')
