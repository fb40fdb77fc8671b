import type { AuditTables } from '#platform/audit'
import type { Act } from '#platform/audit'
import type { Clock } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import type { Database } from '#platform/db'
import type { Files } from '#platform/files'
import type { TextReader } from '#platform/text'
import type { Converter } from '../convert/index.ts'
import type { RunId } from '../ids.ts'
import type { Query, Reading, RunRow, RunState } from '../schema/index.ts'

/** What the stages stand on. */
export interface Tools {
  readonly database: Pick<Database<Reading & AuditTables>, 'read' | 'transaction'>
  readonly files: Files
  readonly texts: Pick<TextReader, 'textOf'>
  readonly sealer: Sealer
  readonly converter: Converter
  readonly clock: Clock
  /** Hosts in inner networks a crawl may go to. */
  readonly fetchAllow: readonly string[]
}

/** A stage at work on a run: until it is done, or the signal says so. */
export interface Working {
  readonly run: RunRow
  readonly signal: AbortSignal
}

/** The trail names who set the run going, and that a sweep did it. */
export const actOf = ({ clock }: Tools, run: RunRow): Act => ({
  who: run.who,
  at: clock(),
  from: null,
  why: `迁移“${run.title}”`,
})

export const runOf = (query: Query, id: RunId): Promise<RunRow | undefined> =>
  query.selectFrom('moving_run').selectAll().where('id', '=', id).executeTakeFirst()

/** Whether a run is still in a state: a person may have ended it between two batches. */
export const isStill = async (query: Query, id: RunId, state: RunState): Promise<boolean> =>
  (await runOf(query, id))?.state === state
