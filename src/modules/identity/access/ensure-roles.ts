import type { Migration, Tx } from '#platform/db'
import type { RoleId } from '../ids.ts'
import type { OwnTables } from '../tables.ts'
import { builtInRoles } from './built-in-roles.ts'

const rows = () =>
  Object.entries(builtInRoles).map(([id, { title, permissions }]) => ({
    id: id as RoleId,
    title,
    permissions: JSON.stringify(permissions),
    built_in: 1,
  }))

/** For the migration, whose tables have no types. */
export const insertBuiltInRoles = async (tx: Parameters<Migration['up']>[0]): Promise<void> => {
  const typed = tx as unknown as Tx<OwnTables>
  await typed.insertInto('role').values(rows()).execute()
}

/**
 * Brings the built-in roles to what this version of the program says, at each start: a release may add permissions.
 * Gives the ids of those that differed. Own roles stay as they are.
 */
export const ensureRoles = async (tx: Tx<OwnTables>): Promise<readonly RoleId[]> => {
  const stored = await tx.selectFrom('role').selectAll().where('built_in', '=', 1).execute()
  const known = new Map(stored.map((row) => [row.id, row]))
  const wanted = rows().filter((row) => {
    const there = known.get(row.id)
    return there?.title !== row.title || there.permissions !== row.permissions
  })
  for (const row of wanted)
    await tx
      .insertInto('role')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
  return wanted.map(({ id }) => id)
}
