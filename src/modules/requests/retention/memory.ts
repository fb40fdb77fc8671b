import type { AuditTables } from '#platform/audit'
import type { Instant } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import type { ReadOnly, Tx } from '#platform/db'
import type { RequestCells } from '../cells.ts'
import type { RequestId } from '../ids.ts'

/** What becomes of a table when a case is forgotten: nobody is left in its rows, or they stay, and why they may. */
type TableFate = 'emptied' | { readonly kept: string }

/** What forgetting stands on. */
export interface ForgetKit {
  readonly cells: RequestCells
  readonly sealer: Sealer
  readonly at: Instant
}

/** What a module took out of a case. */
export interface Forgotten {
  /** How much of what: `letters`, `texts`. */
  readonly counts: Readonly<Record<string, number>>
  /** Files its tables held, and hold no more. */
  readonly files: readonly string[]
}

/**
 * What a module remembers of the people in a case, table by table, and how it forgets them: its line in the register.
 * `Own` are its tables, each of which must be told of; `Reading` all it works with. docs/adr/0049.
 */
export interface CaseMemory<Own, Reading> {
  /** What people call it: 文书和送达. */
  readonly title: string
  readonly tables: Readonly<Record<keyof Own & string, TableFate>>
  /** Takes everybody out of what it holds of a case, in the transaction it is given, without a row of the trail. */
  readonly forget: (tx: Tx<Reading & AuditTables>, request: RequestId, kit: ForgetKit) => Promise<Forgotten>
  /** Which of these files it still holds, once everybody has forgotten the case. */
  readonly holds: (
    query: ReadOnly<Reading>,
    files: readonly string[],
    on: { readonly request: RequestId; readonly sealer: Sealer },
  ) => Promise<readonly string[]>
}
