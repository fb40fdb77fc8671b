import { createWorkshop } from '#platform/work'
import { DatabaseError } from '../error.ts'
import type { Place } from '../settings.ts'
import type { HeavyOptions, HeavyRead } from './heavy-read.ts'
import type { HeavyAnswer, HeavyFailure, HeavyTask } from './task.ts'

/**
 * Processes of one database, each with a heavy read at a time; they start when first needed. Not threads:
 * node:sqlite can't be interrupted, and a thread can't be stopped while SQLite is at work in it.
 */
const processes = 2
const longestQueue = 32
const usualPatience = 30_000

export interface Crew {
  readonly ask: <Tables, Input, Output>(
    read: HeavyRead<Tables, Input, Output>,
    input: Input,
    options?: HeavyOptions,
  ) => Promise<Output>
  readonly close: () => Promise<void>
}

const refusals = { busy: 'busy', 'too-long': 'timeout' } as const

const errorOf = ({ kind, message, stack }: HeavyFailure): Error => {
  const cause = new Error(message)
  cause.stack = stack
  return kind === undefined
    ? new Error(`a heavy read failed: ${message}`, { cause })
    : new DatabaseError(kind, { sentence: message, cause })
}

/** The processes in which heavy reads of one database are done. */
export const createCrew = (place: Place): Crew => {
  const members = Array.from({ length: processes }, () => ({
    shop: createWorkshop<HeavyTask, HeavyAnswer>({
      script: new URL('worker.ts', import.meta.url),
      patience: usualPatience,
      longestQueue,
      memory: 512,
      inProcess: true,
    }),
    tasks: 0,
  }))
  const leastBusy = () => members.reduce((least, each) => (each.tasks < least.tasks ? each : least))

  return {
    ask: async <Tables, Input, Output>(
      { module, name }: HeavyRead<Tables, Input, Output>,
      input: Input,
      { patience = usualPatience, signal }: HeavyOptions = {},
    ) => {
      const member = leastBusy()
      member.tasks += 1
      try {
        const worked = await member.shop.run(
          { place, module, name, input, patience },
          { patience, ...(signal && { signal }) },
        )
        if (!worked.ok) throw new DatabaseError(refusals[worked.why])
        if (!worked.result.ok) throw errorOf(worked.result.failure)
        // The process ran this very read, whose type says so.
        return worked.result.output as Output
      } catch (error) {
        throw signal?.aborted === true ? new DatabaseError('cancelled', { cause: error }) : error
      } finally {
        member.tasks -= 1
      }
    },
    close: async () => {
      await Promise.all(members.map(({ shop }) => shop.close()))
    },
  }
}
