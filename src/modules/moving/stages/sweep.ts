import type { AuditTables } from '#platform/audit'
import type { Sweep } from '#platform/schedule'
import { Refusal } from '#platform/refusal'
import type { Query, Reading, RunRow, RunState } from '../schema/index.ts'
import { check } from './check.ts'
import { crawl } from './crawl.ts'
import { gather } from './gather.ts'
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

/** What can't be read at all is told on the run, and it is given up. */
const giveUp = ({ database, clock }: Tools, run: RunRow, { detail }: Refusal): Promise<void> =>
  database.transaction(async (tx) => {
    await tx
      .updateTable('moving_run')
      .set({ state: run.state === 'gathering' ? 'failed' : run.state, problem: detail, changed_at: clock() })
      .where('id', '=', run.id)
      .where('state', '=', 'gathering')
      .execute()
  })

/** So long at most at one crawl, in milliseconds: it takes hours, and others wait. */
const turn = 20_000

/** Does what there is to do for every run in turn; broken off anywhere, it goes on behind the last batch. */
export const workOnRuns = async (tools: Tools, signal: AbortSignal): Promise<number> => {
  const runs = await tools.database.read(working)
  let done = 0
  for (const run of runs) {
    if (signal.aborted) break
    const slow = run.state === 'gathering' && run.way === 'crawl'
    const mine = slow ? AbortSignal.any([signal, AbortSignal.timeout(turn)]) : signal
    try {
      await stages[run.state]?.(tools, { run, signal: mine })
      done += 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await giveUp(tools, run, error)
    }
  }
  return done
}

/** 迁移: works on runs of moving in, in one process at a time. */
export const movingSweep = (tools: Omit<Tools, 'database'>): Sweep<Reading & AuditTables> => ({
  id: 'moving',
  title: '迁移旧网站',
  every: '*/2 * * * * *',
  pending: async (query) => (await working(query)).length > 0,
  run: async ({ database, signal }) => ({
    done: await workOnRuns({ ...tools, database }, signal),
    failed: 0,
  }),
})
