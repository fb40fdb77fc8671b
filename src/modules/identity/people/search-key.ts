import type { Tx } from '#platform/db'
import type { PersonId } from '#modules/organisations'
import type { OwnTables } from '../tables.ts'

/** How a text is compared when people are looked for. */
export const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** What a person is found by a part of. */
export const searchKeyOf = (name: string, username = ''): string => `${folded(name)} ${username}`

/** Lets a person be found by the user name as well. */
export const findByUsername = async (
  tx: Tx<OwnTables>,
  { id, name }: { readonly id: PersonId; readonly name: string },
  username: string,
): Promise<void> => {
  await tx
    .updateTable('person')
    .set({ search_key: searchKeyOf(name, username) })
    .where('id', '=', id)
    .execute()
}
