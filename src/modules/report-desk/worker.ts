import { parentPort } from 'node:worker_threads'
import { answerTask } from './answer.ts'
import type { CheckTask } from './task.ts'

/** The script of the checking thread: one task in, one answer out. */
parentPort?.on('message', (task: CheckTask) => {
  void answerTask(task).then((answer) => parentPort?.postMessage(answer))
})
