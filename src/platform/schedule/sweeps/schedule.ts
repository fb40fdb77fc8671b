import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { later } from '#platform/clock'
import type { Database, ReadOnly } from '#platform/db'
import { claimSweep, dueSweeps, register } from './claim.ts'
import { finishRun } from './finish.ts'
import type { Performing, ScheduleLog } from './perform.ts'
import { perform } from './perform.ts'
import { isRunning, isStopping, unknown } from './refusals.ts'
import type { SweepRun } from './run.ts'
import { byTheSchedule } from './run.ts'
import type { SweepState } from './states.ts'
import { stateOf } from './states.ts'
import type { Sweep } from './sweep.ts'
import type { ScheduleTables } from './tables.ts'
import { nextTime } from './times.ts'

type Own = ScheduleTables & AuditTables

export interface ScheduleOptions<Tables> {
  readonly database: Database<Tables> & Database<Own>
  readonly sweeps: readonly Sweep<Tables>[]
  readonly clock: Clock
  readonly log: ScheduleLog
  /** Milliseconds after which a process that says nothing is taken for dead; two minutes. */
  readonly lease?: number
  /** Milliseconds between two looks at what is due; five seconds. */
  readonly pulse?: number
}

export interface Schedule {
  /** Looks again and again at what is due, at once for the first time. */
  readonly start: () => void
  /** Begins nothing any more, tells the running sweeps to end and waits for them. */
  readonly stop: () => Promise<void>
  /** Runs what is due now and gives the runs when all have ended. */
  readonly tick: () => Promise<readonly SweepRun[]>
  /**
   * Runs a sweep by hand, whatever its time; gives the run when it has ended. One audit row, `sweep.run`.
   * Throws Refusal `sweep.unknown`, `sweep.running`, `sweep.stopping`.
   */
  readonly run: (id: string, act: Act) => Promise<SweepRun>
  /** Like `run`, but gives the id of the run as soon as it has begun. */
  readonly begin: (id: string, act: Act) => Promise<string>
  /** How all sweeps stand. */
  readonly states: (query: ReadOnly<ScheduleTables>) => Promise<readonly SweepState[]>
}

/** Runs sweeps at their times, each in one process at a time however many there are. */
export const createSchedule = <Tables>({
  database,
  sweeps,
  clock,
  log,
  lease = 120_000,
  pulse = 5000,
}: ScheduleOptions<Tables>): Schedule => {
  const own: Database<Own> = database
  const stopping = new AbortController()
  const performing: Performing = { clock, log, lease, stopping: stopping.signal }
  const going = new Set<Promise<unknown>>()
  /** Sweeps that had nothing to do, and when they are asked again. */
  const idle = new Map<string, string>()
  let registered: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  const ready = async (): Promise<void> => {
    registered ??= own.transaction((tx) => register(tx, sweeps, clock()))
    await registered.catch((error: unknown) => {
      registered = undefined
      throw error
    })
  }

  const tracked = async <Result>(work: Promise<Result>): Promise<Result> => {
    going.add(work)
    try {
      return await work
    } finally {
      going.delete(work)
    }
  }

  const finish = async (sweep: Sweep<Tables>, run: string): Promise<SweepRun> => {
    const outcome = await perform(sweep, run, database, performing)
    return own.transaction((tx) => finishRun(tx, run, outcome, clock()))
  }

  const claim = (sweep: Sweep<Tables>, who: string) => {
    const now = clock()
    return { sweep: sweep.id, who, now, until: later(now, lease) }
  }

  const hasWork = async (sweep: Sweep<Tables>): Promise<boolean> => {
    const { pending } = sweep
    if (!pending) return true
    const now = clock()
    if ((idle.get(sweep.id) ?? '') > now) return false
    const found = await (database as Database<Tables>).read((query) => pending(query, now))
    if (!found) idle.set(sweep.id, nextTime(sweep.every, now))
    return found
  }

  const atItsTime = async (sweep: Sweep<Tables>): Promise<readonly SweepRun[]> => {
    try {
      if (!(await hasWork(sweep))) return []
      const run = await own.transaction((tx) =>
        claimSweep(tx, claim(sweep, byTheSchedule), { evenEarly: false }),
      )
      return run === undefined ? [] : [await finish(sweep, run)]
    } catch (error) {
      log.error({ err: error, sweep: sweep.id }, '定时任务没能开始或者没能记下结果')
      return []
    }
  }

  /** Begins what is due, and gives what is still going on. */
  const due = async (): Promise<readonly Promise<readonly SweepRun[]>[]> => {
    await ready()
    const ids = await own.read((query) => dueSweeps(query, clock()))
    if (stopping.signal.aborted) return []
    return sweeps.filter(({ id }) => ids.includes(id)).map((sweep) => tracked(atItsTime(sweep)))
  }

  const look = async (): Promise<void> => {
    try {
      void Promise.all(await due())
    } catch (error) {
      log.error({ err: error }, '查不到哪些定时任务到了时间')
    }
    if (!stopping.signal.aborted) timer = setTimeout(() => void tracked(look()), pulse).unref()
  }

  const byHand = async (id: string, act: Act) => {
    const sweep = sweeps.find((each) => each.id === id)
    if (!sweep) throw unknown()
    if (stopping.signal.aborted) throw isStopping()
    await ready()
    const run = await own.transaction(async (tx) => {
      const begun = await claimSweep(tx, claim(sweep, act.who), { evenEarly: true })
      if (begun === undefined) throw isRunning()
      await record(tx, act, {
        what: 'sweep.run',
        subject: `sweep:${id}`,
        organisation: null,
        after: { run: begun },
      })
      return begun
    })
    return { run, ended: tracked(finish(sweep, run)) }
  }

  return {
    start: () => {
      if (timer === undefined && !stopping.signal.aborted) void tracked(look())
    },
    stop: async () => {
      stopping.abort(new Error('the program stops'))
      clearTimeout(timer)
      while (going.size > 0) await Promise.allSettled(going)
    },
    tick: async () => (await Promise.all(await due())).flat(),
    run: async (id, act) => (await tracked(byHand(id, act))).ended,
    begin: async (id, act) => {
      const { run, ended } = await tracked(byHand(id, act))
      ended.catch((error: unknown) => {
        log.error({ err: error, run }, '定时任务没能记下结果')
      })
      return run
    },
    states: (query) => Promise.all(sweeps.map((sweep) => stateOf(query, sweep, clock()))),
  }
}
