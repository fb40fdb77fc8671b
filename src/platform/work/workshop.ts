import type { Helper, HelperOptions } from './helper.ts'
import { separateProcess, thread } from './helper.ts'

/** Why a task was not done: too many wait already, or it took too long and was stopped. */
export type WorkRefusal = 'busy' | 'too-long'

export type Worked<Result> =
  { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly why: WorkRefusal }

export interface Workshop<Task, Result> {
  /** Does one task after those before it. Rejects when the script fails on it: a defect. */
  readonly run: (task: Task, options?: RunOptions) => Promise<Worked<Result>>
  /** Starts the thread, so that the first task need not wait for it. */
  readonly warm: () => void
  readonly close: () => Promise<void>
}

export interface RunOptions {
  /** Milliseconds, instead of the workshop's own. */
  readonly patience?: number
  /** Stops the task, or keeps it from being started; `run` then rejects with the signal's reason. */
  readonly signal?: AbortSignal
}

export interface WorkshopOptions extends HelperOptions {
  /** Milliseconds after which a task is given up. */
  readonly patience: number
  readonly longestQueue: number
  /** Does the tasks in a process instead of a thread: for what can't be stopped between two lines of JavaScript. */
  readonly inProcess?: boolean
}

const reasonOf = (signal: AbortSignal | undefined): Error =>
  signal?.reason instanceof Error ? signal.reason : new Error('the task was cancelled')

/**
 * One thread, or process, that does tasks in turn. It is started with the first task and again after it was
 * stopped; a task that hangs or eats its memory ends the thread, not the program.
 */
export const createWorkshop = <Task, Result>(options: WorkshopOptions): Workshop<Task, Result> => {
  let helper: Helper<Task, Result> | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0

  const start = options.inProcess === true ? separateProcess<Task, Result> : thread<Task, Result>
  const current = (): Helper<Task, Result> => (helper ??= start(options))

  const stop = async (): Promise<void> => {
    const stopped = helper
    helper = undefined
    await stopped?.stop()
  }

  const once = (task: Task, { patience, signal }: RunOptions): Promise<Worked<Result>> => {
    const { promise, resolve, reject } = Promise.withResolvers<Worked<Result>>()
    const timer = setTimeout(() => {
      resolve({ ok: false, why: 'too-long' })
      void stop()
    }, patience ?? options.patience)
    const cancelled = () => {
      reject(reasonOf(signal))
      void stop()
    }
    signal?.addEventListener('abort', cancelled)
    current().give(task, {
      done: (result) => {
        resolve({ ok: true, result })
      },
      failed: (error) => {
        helper = undefined
        reject(error instanceof Error ? error : new Error('the worker failed', { cause: error }))
      },
    })
    return promise.finally(() => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancelled)
    })
  }

  const run = async (task: Task, runOptions: RunOptions = {}): Promise<Worked<Result>> => {
    if (waiting >= options.longestQueue) return { ok: false, why: 'busy' }
    waiting += 1
    const turn = last.then(() => {
      if (runOptions.signal?.aborted === true) throw reasonOf(runOptions.signal)
      return once(task, runOptions)
    })
    last = turn.catch(() => undefined)
    return turn.finally(() => {
      waiting -= 1
    })
  }

  const warm = () => {
    current()
  }

  return { run, warm, close: stop }
}
