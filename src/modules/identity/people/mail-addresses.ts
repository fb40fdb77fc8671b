import type { Sealer } from '#platform/crypto'
import type { ReadOnly } from '#platform/db'
import type { PersonId } from '#modules/organisations'
import type { IdentityTables } from '../tables.ts'

/** Where people who still work here get their mail; who has given no address is not in the map. */
export const mailAddresses = async (
  query: ReadOnly<IdentityTables>,
  sealer: Sealer,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> => {
  if (people.length === 0) return new Map()
  const rows = await query
    .selectFrom('person')
    .select(['id', 'email'])
    .where('id', 'in', people)
    .where('status', '=', 'active')
    .where('email', 'is not', null)
    .execute()
  return new Map(
    rows.flatMap(({ id, email }) =>
      email === null
        ? []
        : [[id, sealer.open(email, { table: 'person', column: 'email', row: id })] as const],
    ),
  )
}
