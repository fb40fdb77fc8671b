import type { Instant } from '#platform/clock'
import type { Page, ReadOnly } from '#platform/db'
import { pageByKey } from '#platform/db'
import type { SweepRun } from './run.ts'
import { runOf } from './run.ts'
import type { Sweep } from './sweep.ts'
import type { ScheduleTables } from './tables.ts'
import { nextTime } from './times.ts'

/** How a sweep stands. */
export interface SweepState {
  readonly id: string
  readonly title: string
  readonly every: string
  /** The run that goes on now. */
  readonly running: SweepRun | undefined
  /** The last one that ended, and the last one that failed. */
  readonly last: SweepRun | undefined
  readonly lastFailure: SweepRun | undefined
  readonly next: Instant
}

type Query = ReadOnly<ScheduleTables>

const runsOf = (query: Query, sweep: string) =>
  query.selectFrom('sweep_run').selectAll().where('sweep', '=', sweep)

const newest = async (runs: ReturnType<typeof runsOf>): Promise<SweepRun | undefined> => {
  const row = await runs.orderBy('started_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row && runOf(row)
}

/** How one sweep stands at `now`. A process that died is no longer said to run when its claim is over. */
export const stateOf = async (
  query: Query,
  { id, title, every }: Pick<Sweep<never>, 'id' | 'title' | 'every'>,
  now: Instant,
): Promise<SweepState> => {
  const row = await query.selectFrom('sweep').selectAll().where('id', '=', id).executeTakeFirst()
  const lives = (row?.claimed_until ?? '') > now
  const runs = runsOf(query, id)
  return {
    id,
    title,
    every,
    running: lives ? await newest(runs.where('id', '=', row?.claimed_by ?? '')) : undefined,
    last: await newest(runs.where('ended_at', 'is not', null)),
    lastFailure: await newest(runs.where('failure', 'is not', null)),
    next: row && row.next_at > now ? row.next_at : nextTime(every, now),
  }
}

/** The runs of a sweep, the last first. Throws DatabaseError `cursor`. */
export const sweepRuns = async (
  query: Query,
  sweep: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Page<SweepRun>> => {
  const by = ['started_at', 'id'] as const
  const { rows, next } = await pageByKey(runsOf(query, sweep), { by, order: 'desc', after, limit })
  return { rows: rows.map((row) => runOf(row)), next }
}
