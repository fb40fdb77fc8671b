import type { Act, AuditTables } from '#platform/audit'
import type { Keys } from '#platform/crypto'
import { sealer } from '#platform/crypto'
import type { Database, Tx } from '#platform/db'
import { sql } from '#platform/db'
import { resealRows } from './rows.ts'

/** A column of which each cell is sealed for table, column and the id of its row; cells may be empty. */
interface SealedColumn {
  readonly table: string
  readonly column: string
  /** The name of the action in the trail. */
  readonly what: string
}

interface Cell {
  readonly id: string
  readonly sealed: string
}

/** Seals a column anew with the current key. Gives how many cells. Throws CryptoError where a key is missing. */
export const resealColumn = (
  database: Pick<Database<AuditTables>, 'transaction'>,
  keys: Keys,
  act: Act,
  { table, column, what }: SealedColumn,
): Promise<number> => {
  const { reseal } = sealer(keys)
  const [from, cell] = [sql.table(table), sql.ref(column)]
  return resealRows<Tx<AuditTables>, Cell>(database, act, {
    what,
    subject: table,
    page: async (tx, after, limit) => {
      const { rows } =
        await sql<Cell>`select id, ${cell} as sealed from ${from} where id > ${after} and ${cell} is not null order by id limit ${limit}`.execute(
          tx,
        )
      return rows
    },
    reseal: async (tx, { id, sealed }) => {
      const anew = reseal(sealed, { table, column, row: id })
      if (anew === sealed) return 0
      await sql`update ${from} set ${cell} = ${anew} where id = ${id}`.execute(tx)
      return 1
    },
  })
}
