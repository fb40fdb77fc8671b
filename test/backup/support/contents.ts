import type { AnyTables, Database, ReadOnly } from '#platform/db'
import { catalogueOf } from '#platform/db'

/** Every row of every table, in the order of its key. */
export const contentsOf = <Tables>(
  database: Database<Tables>,
): Promise<Readonly<Record<string, unknown[]>>> =>
  database.snapshot(async (given) => {
    const query = given as ReadOnly<never> as ReadOnly<AnyTables>
    const all: Record<string, unknown[]> = {}
    for (const { name, columns, key } of await catalogueOf(query, database.engine)) {
      const rows = query.selectFrom(name).select([...columns])
      all[name] = await key.reduce((sorted, column) => sorted.orderBy(column), rows).execute()
    }
    return all
  })
