import type { AuditTables } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import type { Tx } from '#platform/db'
import { sql } from '#platform/db'

/** A table whose rows are numbered by `seq` under an owner, with texts in `sealed`, sealed for `OWNER:SEQ`. */
interface Numbered {
  readonly table: string
  /** The column that names the owner. */
  readonly owner: string
}

interface Cell {
  readonly seq: number
  readonly sealed: string
}

/** Seals the texts under one owner anew with the current key. Gives how many cells. */
export const resealNumbered = async (
  tx: Tx<AuditTables>,
  { reseal }: Pick<Sealer, 'reseal'>,
  { table, owner }: Numbered,
  id: string,
): Promise<number> => {
  const [from, of] = [sql.table(table), sql.ref(owner)]
  const { rows } =
    await sql<Cell>`select seq, sealed from ${from} where ${of} = ${id} and sealed is not null order by seq`.execute(
      tx,
    )
  let changed = 0
  for (const { seq, sealed } of rows) {
    const anew = reseal(sealed, { table, column: 'sealed', row: `${id}:${seq}` })
    if (anew === sealed) continue
    await sql`update ${from} set sealed = ${anew} where ${of} = ${id} and seq = ${seq}`.execute(tx)
    changed += 1
  }
  return changed
}
