import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import type { Keys } from '#platform/crypto'
import { sealer } from '#platform/crypto'
import type { Database, PageDone, Tx } from '#platform/db'
import { throughAll } from '#platform/db'
import type { LetterTables } from '../schema/index.ts'

type Tables = AuditTables & LetterTables
type Sealed = 'letter' | 'letter_draft'

const atOnce = 100

const resealPage = async (
  tx: Tx<Tables>,
  act: Act,
  table: Sealed,
  { keys, after }: { readonly keys: Keys; readonly after: string },
): Promise<PageDone<string>> => {
  const seal = sealer(keys)
  const rows: readonly { readonly id: string; readonly content: string }[] = await tx
    .selectFrom(table)
    .select(['id', 'content'])
    .where('id', '>', after as never)
    .orderBy('id')
    .limit(atOnce)
    .execute()
  let changed = 0
  for (const { id, content } of rows) {
    const anew = seal.reseal(content, { table, column: 'content', row: id })
    if (anew === content) continue
    await tx
      .updateTable(table)
      .set({ content: anew })
      .where('id', '=', id as never)
      .execute()
    changed += 1
  }
  if (changed > 0)
    await record(tx, act, { what: 'letter.reseal', subject: table, organisation: null, after: { changed } })
  return { next: rows.length < atOnce ? undefined : rows.at(-1)?.id, changed }
}

/** Seals every letter and every draft of one anew with the current key. Gives how many. */
export const resealLetters = async (database: Database<Tables>, keys: Keys, act: Act): Promise<number> => {
  const through = (table: Sealed) =>
    throughAll('', (after) => database.transaction((tx) => resealPage(tx, act, table, { keys, after })))
  return (await through('letter')) + (await through('letter_draft'))
}
