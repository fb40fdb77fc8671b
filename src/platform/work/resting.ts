import type { Workshop, WorkshopOptions } from './workshop.ts'
import { createWorkshop } from './workshop.ts'

/**
 * A workshop whose thread or process ends some time after its last task and begins anew with the next: at rest the
 * program holds nothing of it. `idle` in milliseconds.
 */
export const createRestingWorkshop = <Task, Result>(
  options: WorkshopOptions & { readonly idle: number },
): Pick<Workshop<Task, Result>, 'run' | 'close'> => {
  const shop = createWorkshop<Task, Result>(options)
  let rest: NodeJS.Timeout | undefined
  let working = 0
  return {
    run: async (task, runOptions) => {
      clearTimeout(rest)
      working += 1
      try {
        return await shop.run(task, runOptions)
      } finally {
        working -= 1
        if (working === 0) rest = setTimeout(() => void shop.close(), options.idle).unref()
      }
    },
    close: async () => {
      clearTimeout(rest)
      await shop.close()
    },
  }
}
