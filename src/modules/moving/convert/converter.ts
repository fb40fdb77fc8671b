import { createWorkshop } from '#platform/work'
import type { Converted, ConvertTask } from './task.ts'

/** Reads Word documents on a thread that may die of them. Its owner closes it. */
export interface Converter {
  /** Never rejects for what the bytes are: what is broken, too slow or too large is `broken`. */
  readonly convert: (task: ConvertTask) => Promise<Converted>
  readonly close: () => Promise<void>
}

/** A converter; the thread starts with the first task. */
export const createConverter = (): Converter => {
  const workshop = createWorkshop<ConvertTask, Converted>({
    script: new URL('worker.ts', import.meta.url),
    memory: 512,
    patience: 60_000,
    longestQueue: 100,
  })
  return {
    convert: async (task) => {
      try {
        const worked = await workshop.run(task)
        return worked.ok ? worked.result : { is: 'broken' }
      } catch {
        return { is: 'broken' }
      }
    },
    close: workshop.close,
  }
}
