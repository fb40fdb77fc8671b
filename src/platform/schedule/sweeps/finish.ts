import type { Instant } from '#platform/clock'
import type { Tx } from '#platform/db'
import type { SweepRun } from './run.ts'
import { runOf } from './run.ts'
import type { ScheduleTables } from './tables.ts'

/** How many runs of a sweep are kept; its last failed one is kept beside them. */
const keptRuns = 200

export interface Outcome {
  readonly done: number
  readonly failed: number
  readonly note: string | null
  readonly failure: string | null
  /** When the sweep is due again; nothing when it was broken off and is due still. */
  readonly next: Instant | undefined
}

const prune = (tx: Tx<ScheduleTables>, sweep: string) =>
  tx
    .deleteFrom('sweep_run')
    .where('sweep', '=', sweep)
    .where('id', 'not in', (run) =>
      run
        .selectFrom('sweep_run')
        .select('id')
        .where('sweep', '=', sweep)
        .orderBy('started_at', 'desc')
        .orderBy('id', 'desc')
        .limit(keptRuns),
    )
    .where('id', 'not in', (run) =>
      run
        .selectFrom('sweep_run')
        .select('id')
        .where('sweep', '=', sweep)
        .where('failure', 'is not', null)
        .orderBy('started_at', 'desc')
        .orderBy('id', 'desc')
        .limit(1),
    )
    .execute()

/** Ends a run, gives its sweep free and forgets old runs. A run that was taken for dead stays as it was told. */
export const finishRun = async (
  tx: Tx<ScheduleTables>,
  run: string,
  { next, ...result }: Outcome,
  now: Instant,
): Promise<SweepRun> => {
  await tx
    .updateTable('sweep_run')
    .set({ ...result, ended_at: now })
    .where('id', '=', run)
    .where('ended_at', 'is', null)
    .execute()
  const free = { claimed_by: null, claimed_until: null, ...(next !== undefined && { next_at: next }) }
  await tx.updateTable('sweep').set(free).where('claimed_by', '=', run).execute()
  const row = await tx.selectFrom('sweep_run').selectAll().where('id', '=', run).executeTakeFirstOrThrow()
  await prune(tx, row.sweep)
  return runOf(row)
}
