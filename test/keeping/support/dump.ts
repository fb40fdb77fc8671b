import type { EngineName, ReadOnly } from '#platform/db'
import { catalogueOf } from '#platform/db'
import type { SealContext, Sealer } from '#platform/crypto'
import { sql } from '#platform/db'
import type { Tables } from '../../../src/api/index.ts'

/** A cell of the database that holds a text: as it stands there, or opened where it is sealed. */
export interface Held {
  readonly table: string
  readonly column: string
  readonly text: string
}

type Row = Readonly<Record<string, string | number | null>>

const isSealed = (text: string): boolean => text.startsWith('sm4gcm.')

/** Keys a row may be sealed under: any of its texts, or two of them joined as events are. */
const keysOf = (row: Row): readonly string[] => {
  const values = Object.values(row).filter((value) => value !== null && String(value).length < 80)
  return values.flatMap((one) => [String(one), ...values.map((other) => `${String(one)}:${String(other)}`)])
}

const opened = (sealer: Sealer, sealed: string, at: Omit<SealContext, 'row'>, row: Row): string => {
  for (const key of keysOf(row)) {
    if (key === '' || isSealed(key)) continue
    try {
      return sealer.open(sealed, { ...at, row: key })
    } catch {
      // Sealed for another key of the row.
    }
  }
  throw new Error(`${at.table}.${at.column} is sealed for no key of its row`)
}

const textsOf = (sealer: Sealer, table: string, row: Row): readonly Held[] =>
  Object.entries(row).flatMap(([column, value]) =>
    typeof value !== 'string'
      ? []
      : [{ table, column, text: isSealed(value) ? opened(sealer, value, { table, column }, row) : value }],
  )

/** Everything the database holds, table by table, with all that is sealed opened by the master key. */
export const dumpOf = async (
  query: ReadOnly<Tables>,
  engine: EngineName,
  sealer: Sealer,
): Promise<readonly Held[]> => {
  const held: Held[] = []
  for (const { name } of await catalogueOf(query, engine)) {
    const rows = await query
      .selectFrom(sql<Row>`${sql.table(name)}`.as('row'))
      .selectAll()
      .execute()
    for (const row of rows) held.push(...textsOf(sealer, name, row))
  }
  return held
}
