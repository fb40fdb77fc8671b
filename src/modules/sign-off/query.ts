import type { ReadOnly } from '#platform/db'
import type { IdentityTables } from '#modules/identity'

/** What a question about seats is asked of. */
export type Query = ReadOnly<IdentityTables>
