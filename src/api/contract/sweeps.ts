import { z } from 'zod'
import { operation } from './operation.ts'
import { done, id, instant, listOf, pageOf, paging } from './shapes.ts'

const run = z.object({
  id: z.string(),
  startedAt: instant,
  endedAt: instant.nullable(),
  done: z.number(),
  failed: z.number(),
  note: z.string().nullable(),
  failure: z.string().nullable(),
  by: z.string(),
})

const state = z.enum(['waiting', 'done', 'failed'])

/** What runs by itself, and what waits to be sent. */
export const sweepOperations = {
  sweeps: operation({
    id: 'sweeps',
    method: 'GET',
    path: '/sweeps',
    summary: '定时任务',
    input: {},
    output: listOf(
      z.object({
        id: z.string(),
        title: z.string(),
        every: z.string(),
        running: run.optional(),
        last: run.optional(),
        lastFailure: run.optional(),
        next: instant,
      }),
    ),
  }),
  sweepRuns: operation({
    id: 'sweepRuns',
    method: 'GET',
    path: '/sweeps/:sweep/runs',
    summary: '一项定时任务的历次运行',
    input: { params: z.strictObject({ sweep: id }), query: z.strictObject(paging) },
    output: pageOf(run),
  }),
  runSweep: operation({
    id: 'runSweep',
    method: 'POST',
    path: '/sweeps/:sweep/run',
    summary: '现在运行一项定时任务',
    input: { params: z.strictObject({ sweep: id }) },
    output: z.object({ run: z.string() }),
  }),
  outbox: operation({
    id: 'outbox',
    method: 'GET',
    path: '/outbox',
    summary: '待发送和没有发出的',
    input: { query: z.strictObject({ state: state.optional(), ...paging }) },
    output: pageOf(
      z.object({
        id: z.string(),
        kind: z.string(),
        state,
        createdAt: instant,
        nextAt: instant.nullable(),
        attempts: z.number(),
        error: z.string().nullable(),
      }),
    ),
  }),
  retryOutbox: operation({
    id: 'retryOutbox',
    method: 'POST',
    path: '/outbox/:item/retry',
    summary: '再发一次',
    input: { params: z.strictObject({ item: id }) },
    output: done,
  }),
}
