import { parentPort } from 'node:worker_threads'
import { remainsIn } from './remains.ts'

export interface RemainsTask {
  readonly name: string
  readonly bytes: Uint8Array
  readonly withheld: readonly string[]
}

/** The script of the thread: one file in, what is left in it out. */
parentPort?.on('message', ({ name, bytes, withheld }: RemainsTask) => {
  void remainsIn(name, bytes, withheld).then((remains) => parentPort?.postMessage(remains))
})
