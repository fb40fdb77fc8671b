import type { Instant } from '#platform/clock'
import type { ReadOnly, Tx } from '#platform/db'
import { newId } from '#platform/ids'
import type { Sweep } from './sweep.ts'
import type { ScheduleTables } from './tables.ts'
import { nextTime } from './times.ts'

type Timed = Pick<Sweep<never>, 'id' | 'every'>

/** Makes each sweep's row, or sets its next time anew where the pattern is another one than before. */
export const register = async (tx: Tx<ScheduleTables>, sweeps: readonly Timed[], now: Instant) => {
  for (const { id, every } of sweeps) {
    const next_at = nextTime(every, now)
    await tx
      .insertInto('sweep')
      .values({ id, every, next_at, claimed_by: null, claimed_until: null })
      .onConflict((row) => row.column('id').doUpdateSet({ every, next_at }).where('sweep.every', '!=', every))
      .execute()
  }
}

/** The ids of the sweeps whose time has come and that no living process has. */
export const dueSweeps = async (
  query: ReadOnly<ScheduleTables>,
  now: Instant,
): Promise<readonly string[]> => {
  const rows = await query
    .selectFrom('sweep')
    .select('id')
    .where('next_at', '<=', now)
    .where((free) => free.or([free('claimed_until', 'is', null), free('claimed_until', '<=', now)]))
    .execute()
  return rows.map(({ id }) => id)
}

export interface Claim {
  readonly sweep: string
  readonly who: string
  readonly now: Instant
  /** Until when the claim is believed without a word from its process. */
  readonly until: Instant
}

const broken = '运行中断：办理它的进程停止了，没有做完的会在下一次接着做。'

const lostRunsEnd = (tx: Tx<ScheduleTables>, { sweep, now }: Claim) =>
  tx
    .updateTable('sweep_run')
    .set({ ended_at: now, failure: broken })
    .where('sweep', '=', sweep)
    .where('ended_at', 'is', null)
    .execute()

/**
 * Takes a free sweep and begins a run of it; gives the run's id, or nothing where another process was faster.
 * `evenEarly` takes it before its time, as a person may.
 */
export const claimSweep = async (
  tx: Tx<ScheduleTables>,
  claim: Claim,
  { evenEarly }: { readonly evenEarly: boolean },
): Promise<string | undefined> => {
  const { sweep, who, now, until } = claim
  const id = newId()
  const free = tx
    .updateTable('sweep')
    .set({ claimed_by: id, claimed_until: until })
    .where('id', '=', sweep)
    .where((row) => row.or([row('claimed_until', 'is', null), row('claimed_until', '<=', now)]))
  const taken = await (evenEarly ? free : free.where('next_at', '<=', now)).returning('id').executeTakeFirst()
  if (!taken) return undefined
  await lostRunsEnd(tx, claim)
  const begun = {
    id,
    sweep,
    who,
    started_at: now,
    ended_at: null,
    done: 0,
    failed: 0,
    note: null,
    failure: null,
  }
  await tx.insertInto('sweep_run').values(begun).execute()
  return id
}

/** Says that a run still lives; false when another process has the sweep by now. */
export const renewClaim = async (tx: Tx<ScheduleTables>, run: string, until: Instant): Promise<boolean> => {
  const kept = await tx
    .updateTable('sweep')
    .set({ claimed_until: until })
    .where('claimed_by', '=', run)
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}
