import { fork } from 'node:child_process'
import { Worker } from 'node:worker_threads'

/** How one task ended. */
export interface Settle<Result> {
  readonly done: (result: Result) => void
  /** The script failed on the task, and the helper is gone. */
  readonly failed: (error: unknown) => void
}

/** Somebody who does one task at a time. Holds nobody up who wants to end the program. */
export interface Helper<Task, Result> {
  readonly give: (task: Task, settle: Settle<Result>) => void
  readonly stop: () => Promise<void>
}

export interface HelperOptions {
  /** Answers every message with one message: on `parentPort` in a thread, on `process` in a process. */
  readonly script: URL
  /** Memory, in MiB. */
  readonly memory: number
}

/** A thread: quick to start and light, but it is stopped only between two lines of JavaScript. */
export const thread = <Task, Result>({ script, memory }: HelperOptions): Helper<Task, Result> => {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memory } })
  let settle: Settle<Result> | undefined
  worker.on('message', (result: Result) => {
    worker.unref()
    settle?.done(result)
  })
  worker.on('error', (error) => settle?.failed(error))
  // Listening holds the program up again: so it is let go of behind it, and held only while a task is under way.
  worker.unref()
  return {
    give: (task, next) => {
      settle = next
      worker.ref()
      worker.postMessage(task)
    },
    stop: async () => {
      settle?.failed(new Error('the task was stopped'))
      settle = undefined
      await worker.terminate()
    },
  }
}

/** A process: can be stopped in the middle of anything. Messages are copied as between threads. */
export const separateProcess = <Task, Result>({ script, memory }: HelperOptions): Helper<Task, Result> => {
  const child = fork(script, {
    execArgv: [`--max-old-space-size=${memory}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.unref()
  child.channel?.unref()
  const { promise: ended, resolve } = Promise.withResolvers<undefined>()
  const kill = () => {
    child.kill('SIGKILL')
  }
  process.once('exit', kill)
  let settle: Settle<Result> | undefined
  child.on('message', (result) => {
    child.channel?.unref()
    settle?.done(result as Result)
  })
  child.on('error', (error) => settle?.failed(error))
  child.once('exit', (code, signal) => {
    process.off('exit', kill)
    settle?.failed(new Error(`the process ended by itself (${code ?? signal ?? 'unknown'})`))
    resolve(undefined)
  })
  return {
    give: (task, next) => {
      settle = next
      // Whoever awaits the answer keeps the program alive until it comes.
      child.channel?.ref()
      child.send(task as object, (error) => {
        if (error) next.failed(error)
      })
    },
    stop: async () => {
      settle?.failed(new Error('the task was stopped'))
      settle = undefined
      // Awaiting the end of an unreferenced process, a program would end first, in the middle of its closing.
      child.ref()
      kill()
      await ended
    },
  }
}
