import type { Workshop } from '#platform/work'
import { createWorkshop } from '#platform/work'
import type { CheckAnswer, CheckTask } from './task.ts'

/** Reads, checks and mends what is sent in, on a thread of its own. */
export type Checker = Workshop<CheckTask, CheckAnswer>

/** A checker that gives a report twenty seconds. Its owner closes it. */
export const createChecker = (): Checker =>
  createWorkshop({
    script: new URL('worker.ts', import.meta.url),
    patience: 20_000,
    longestQueue: 20,
    memory: 512,
  })
