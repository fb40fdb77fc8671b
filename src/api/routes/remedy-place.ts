import type { Permission } from '#modules/identity'
import type { RemedyId } from '#modules/remedies'
import { placeOfRemedy } from '#modules/remedies'
import type { ReadOnly } from '#platform/db'
import type { Tables } from '../tables.ts'

/** Who holds a permission at the body of the remedy. */
export const atRemedy = (permission: Permission) => ({
  permission,
  place: ({ params }: { readonly params: { readonly remedy: RemedyId } }, query: ReadOnly<Tables>) =>
    placeOfRemedy(query, params.remedy),
})
