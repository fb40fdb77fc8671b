import type { Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'

type Selecting = 'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive'

/**
 * Questions to tables; nothing that writes. A transaction's handle may be passed where this is asked for,
 * and a handle of many tables where one of some of them is.
 */
export type ReadOnly<Tables> = Pick<ReadonlyKysely<Tables>, Selecting>

type Writing = 'insertInto' | 'updateTable' | 'deleteFrom' | 'getExecutor'

/** The handle inside a transaction: questions and changes, no transaction in the transaction. */
export type Tx<Tables> = ReadOnly<Tables> & Pick<Transaction<Tables>, Writing>
