import { Worker } from 'node:worker_threads'

/** Why a task was not done: too many wait already, or it took too long and was stopped. */
export type WorkRefusal = 'busy' | 'too-long'

export type Worked<Result> =
  { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly why: WorkRefusal }

export interface Workshop<Task, Result> {
  /** Does one task after those before it. Rejects when the script fails on it: a defect. */
  readonly run: (task: Task) => Promise<Worked<Result>>
  /** Starts the thread, so that the first task need not wait for it. */
  readonly warm: () => void
  readonly close: () => Promise<void>
}

export interface WorkshopOptions {
  /** The script: answers every message with one message. */
  readonly script: URL
  /** Milliseconds after which a task is given up. */
  readonly patience: number
  readonly longestQueue: number
  /** Memory of the thread, in MiB. */
  readonly memory: number
}

/**
 * One thread that does tasks in turn. It is started with the first task and again after it was stopped;
 * a task that hangs or eats its memory ends the thread, not the process.
 */
export const createWorkshop = <Task, Result>(options: WorkshopOptions): Workshop<Task, Result> => {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0

  const start = (): Worker => {
    const started = new Worker(options.script, {
      resourceLimits: { maxOldGenerationSizeMb: options.memory },
    })
    started.unref()
    return started
  }

  const thread = (): Worker => (worker ??= start())

  const stop = async (): Promise<void> => {
    const stopped = worker
    worker = undefined
    await stopped?.terminate()
  }

  const once = (task: Task): Promise<Worked<Result>> => {
    const { promise, resolve, reject } = Promise.withResolvers<Worked<Result>>()
    const current = thread()
    const timer = setTimeout(() => {
      resolve({ ok: false, why: 'too-long' })
      void stop()
    }, options.patience)
    const done = (result: Result) => {
      resolve({ ok: true, result })
    }
    const failed = (error: unknown) => {
      worker = undefined
      reject(error instanceof Error ? error : new Error('the worker failed', { cause: error }))
    }
    current.once('message', done).once('error', failed)
    current.postMessage(task)
    return promise.finally(() => {
      clearTimeout(timer)
      current.off('message', done).off('error', failed)
    })
  }

  const run = async (task: Task): Promise<Worked<Result>> => {
    if (waiting >= options.longestQueue) return { ok: false, why: 'busy' }
    waiting += 1
    const turn = last.then(() => once(task))
    last = turn.catch(() => undefined)
    return turn.finally(() => {
      waiting -= 1
    })
  }

  const warm = () => {
    thread()
  }

  return { run, warm, close: stop }
}
