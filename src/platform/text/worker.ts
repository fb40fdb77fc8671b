import { parentPort } from 'node:worker_threads'
import type { TextTask } from './extract.ts'
import { extract } from './extract.ts'

/** The script of the reading thread: one document in, its text out. */
parentPort?.on('message', (task: TextTask) => {
  void extract(task).then((read) => parentPort?.postMessage(read))
})
