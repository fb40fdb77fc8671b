import { parentPort } from 'node:worker_threads'
import type { DrawAnswer, DrawTask } from './task.ts'

const nothing: DrawAnswer = { pdfs: [], docx: [], missing: [] }

/** Each writer is loaded with the first paper that needs it. */
const draw = async (task: DrawTask): Promise<DrawAnswer> => {
  if (task.as === 'docx') {
    const { documentOf } = await import('./docx/document.ts')
    const docx: Uint8Array[] = []
    for (const paper of task.papers) docx.push(await documentOf(paper))
    return { ...nothing, docx }
  }
  const { missingFrom, pdfOf } = await import('./pdf/index.ts')
  if (task.as === 'missing') return { ...nothing, missing: missingFrom(task.text) }
  const pdfs = []
  for (const paper of task.papers) pdfs.push(await pdfOf(paper))
  return { ...nothing, pdfs }
}

/** The script of the press: papers in, files out. What goes wrong is a defect and ends the thread. */
parentPort?.on('message', (task: DrawTask) => {
  void draw(task).then((answer) => parentPort?.postMessage(answer))
})
