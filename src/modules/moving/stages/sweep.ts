import type { AuditTables } from '#platform/audit'
import type { Sweep } from '#platform/schedule'
import { Refusal } from '#platform/refusal'
import type { DatabaseErrorKind } from '#platform/db'
import { isDatabaseError } from '#platform/db'
import type { RunId } from '../ids.ts'
import type { Query, Reading, RunRow, RunState } from '../schema/index.ts'
import { check } from './check.ts'
import { crawl } from './crawl.ts'
import { gather } from './gather.ts'
import { giveUp } from './give-up.ts'
import { putIn } from './put-in.ts'
import { takeOut } from './take-out.ts'
import type { Tools, Working } from './tools.ts'

type Stage = (tools: Tools, working: Working) => Promise<void>

const stages: Readonly<Partial<Record<RunState, Stage>>> = {
  gathering: (tools, working) => (working.run.way === 'crawl' ? crawl : gather)(tools, working),
  checking: check,
  running: putIn,
  removing: takeOut,
}

// The keys of the record are states.
const atWork = Object.keys(stages) as readonly RunState[]

const working = (query: Query): Promise<RunRow[]> =>
  query.selectFrom('moving_run').selectAll().where('state', 'in', atWork).orderBy('changed_at').execute()

/** So long at most at one crawl, in milliseconds: it takes hours, and others wait. */
const turn = 20_000

/** A run that fails so often one behind the other is given up; two seconds lie between. */
const mostTries = 10

/** What has to do with the place and not with a run: it passes, or people mend it, and the run goes on. */
const ofThePlace: readonly DatabaseErrorKind[] = [
  'busy',
  'disk-full',
  'read-only',
  'timeout',
  'cancelled',
  'unreachable',
  'damaged',
  'setting',
  'version',
]

/** How often each run has failed since it last went on. */
type Tries = Map<RunId, number>

/** A refusal is final; a defect may be of the moment, and is tried again for a while. Gives what to tell the log. */
const failed = async (tools: Tools, run: RunRow, tries: Tries, error: unknown): Promise<unknown> => {
  if (isDatabaseError(error) && ofThePlace.includes(error.kind)) throw error
  const times = (tries.get(run.id) ?? 0) + 1
  tries.set(run.id, times)
  if (error instanceof Refusal || times >= mostTries) {
    tries.delete(run.id)
    await giveUp(tools, run, error)
  }
  return error instanceof Refusal ? undefined : error
}

/**
 * Does what there is to do for every run in turn; broken off anywhere, it goes on behind the last batch. Throws what one
 * failed of, behind the others.
 */
export const workOnRuns = async (
  tools: Tools,
  signal: AbortSignal,
  tries: Tries = new Map(),
): Promise<number> => {
  const runs = await tools.database.read(working)
  const failures: unknown[] = []
  let done = 0
  for (const run of runs) {
    if (signal.aborted) break
    const slow = run.state === 'gathering' && run.way === 'crawl'
    const mine = slow ? AbortSignal.any([signal, AbortSignal.timeout(turn)]) : signal
    try {
      await stages[run.state]?.(tools, { run, signal: mine })
      tries.delete(run.id)
      done += 1
    } catch (error) {
      signal.throwIfAborted()
      const failure = await failed(tools, run, tries, error)
      if (failure !== undefined) failures.push(failure)
    }
  }
  if (failures.length > 0) throw failures[0]
  return done
}

/** 迁移: works on runs of moving in, in one process at a time. */
export const movingSweep = (tools: Omit<Tools, 'database'>): Sweep<Reading & AuditTables> => {
  const tries: Tries = new Map()
  return {
    id: 'moving',
    title: '迁移旧网站',
    every: '*/2 * * * * *',
    pending: async (query) => (await working(query)).length > 0,
    run: async ({ database, signal }) => ({
      done: await workOnRuns({ ...tools, database }, signal, tries),
      failed: 0,
    }),
  }
}
