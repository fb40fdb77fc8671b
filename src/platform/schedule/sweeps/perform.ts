import type { Clock } from '#platform/clock'
import { later } from '#platform/clock'
import type { Database } from '#platform/db'
import { renewClaim } from './claim.ts'
import { failureSentence } from './failure.ts'
import type { Outcome } from './finish.ts'
import type { Sweep, SweepContext, SweepResult } from './sweep.ts'
import type { ScheduleTables } from './tables.ts'
import { nextTime } from './times.ts'

/** Where stacks go: the logger of the program. */
export interface ScheduleLog {
  readonly error: (details: object, sentence: string) => void
}

export interface Performing {
  readonly clock: Clock
  readonly log: ScheduleLog
  /** Milliseconds a claim is believed without a word from its process. */
  readonly lease: number
  readonly stopping: AbortSignal
}

/** Renews the claim of a run until it is told to end; aborts `lost` when another process has the sweep by now. */
const keepAlive = (
  database: Database<ScheduleTables>,
  run: string,
  { clock, log, lease }: Performing,
  lost: AbortController,
) => {
  const renew = async (): Promise<void> => {
    const kept = await database.transaction((tx) => renewClaim(tx, run, later(clock(), lease)))
    if (!kept) lost.abort(new Error('another process has the sweep'))
  }
  const timer = setInterval(() => {
    renew().catch((error: unknown) => {
      log.error({ err: error, run }, '定时任务没能续期')
    })
  }, lease / 3)
  timer.unref()
  return () => {
    clearInterval(timer)
  }
}

const stopped = '程序停止，没有做完的会在下次启动后接着做。'

/** Does a claimed run and tells how it ended; never throws. */
export const perform = async <Tables>(
  sweep: Sweep<Tables>,
  run: string,
  database: Database<Tables> & Database<ScheduleTables>,
  performing: Performing,
): Promise<Outcome> => {
  const { clock, log, stopping } = performing
  const lost = new AbortController()
  const end = keepAlive(database, run, performing, lost)
  const signal = AbortSignal.any([stopping, lost.signal])
  const ended = (result: SweepResult, failure: string | null): Outcome => ({
    done: result.done,
    failed: result.failed,
    note: result.note ?? null,
    failure,
    next: stopping.aborted ? undefined : nextTime(sweep.every, clock()),
  })
  try {
    const context: SweepContext<Tables> = { database, now: clock(), signal }
    return ended(await sweep.run(context), null)
  } catch (error) {
    if (signal.aborted) return ended({ done: 0, failed: 0 }, stopped)
    log.error({ err: error, sweep: sweep.id, run }, '定时任务出错')
    return ended({ done: 0, failed: 0 }, failureSentence(error))
  } finally {
    end()
  }
}
