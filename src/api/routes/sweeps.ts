import type { SweepRun, SweepState } from '#platform/schedule'
import { sweepRuns } from '#platform/schedule'
import { outboxPage, putBack } from '#platform/outbox'
import { sweepOperations as operations } from '../contract/sweeps.ts'
import { ask, change, perform } from '../route/route.ts'
import type { Names } from '../words/names.ts'
import { namesOf } from '../words/names.ts'
import { done } from './done.ts'

const shownRun = (names: Names, { id, who, startedAt, endedAt, ...run }: SweepRun) => ({
  id,
  startedAt,
  endedAt,
  done: run.done,
  failed: run.failed,
  note: run.note,
  failure: run.failure,
  by: who === 'schedule' ? '到时自动' : names.account(who),
})

const shownState = (names: Names, { id, title, every, running, last, lastFailure, next }: SweepState) => ({
  id,
  title,
  every,
  running: running && shownRun(names, running),
  last: last && shownRun(names, last),
  lastFailure: lastFailure && shownRun(names, lastFailure),
  next,
})

export const sweepRoutes = [
  ask(operations.sweeps, {
    limit: 'read',
    may: { permission: 'sweep.read', overall: true },
    run: async ({ query, services: { schedule } }) => {
      const states = await schedule.states(query)
      const runs = states.flatMap(({ running, last, lastFailure }) => [running, last, lastFailure])
      const names = await namesOf(query, { accounts: runs.flatMap((run) => run?.who ?? []) })
      return { rows: states.map((state) => shownState(names, state)) }
    },
  }),
  ask(operations.sweepRuns, {
    limit: 'read',
    may: { permission: 'sweep.read', overall: true },
    run: async ({ query, input }) => {
      const { rows, next } = await sweepRuns(query, input.params.sweep, input.query)
      const names = await namesOf(query, { accounts: rows.map(({ who }) => who) })
      return { rows: rows.map((run) => shownRun(names, run)), next }
    },
  }),
  perform(operations.runSweep, {
    limit: 'heavy',
    may: { permission: 'sweep.run', overall: true },
    changes: true,
    run: async ({ act, input: { params }, services: { schedule } }) => ({
      run: await schedule.begin(params.sweep, act),
    }),
  }),
  ask(operations.outbox, {
    limit: 'read',
    may: { permission: 'sweep.read', overall: true },
    run: async ({ query, input, services: { handlers } }) => {
      const { rows, next } = await outboxPage(query, handlers, input.query)
      return { rows: [...rows], next }
    },
  }),
  change(operations.retryOutbox, {
    limit: 'write',
    may: { permission: 'sweep.run', overall: true },
    run: ({ tx, act, input: { params } }) => done(putBack(tx, act, params.item)),
  }),
]
