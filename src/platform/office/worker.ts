import { parentPort } from 'node:worker_threads'
import { redactDocx } from './docx.ts'
import type { OfficeRedacted, OfficeTrouble } from './outcome.ts'
import { OfficeFault } from './outcome.ts'
import { redactPlain } from './plain.ts'
import { redactXlsx } from './xlsx.ts'

export interface OfficeTask {
  readonly kind: 'docx' | 'xlsx' | 'text'
  readonly bytes: Uint8Array
  readonly withheld: readonly string[]
}

export type OfficeAnswer =
  | { readonly ok: true; readonly redacted: OfficeRedacted }
  | { readonly ok: false; readonly why: OfficeTrouble }

const work = { docx: redactDocx, xlsx: redactXlsx, text: redactPlain } as const

const answer = ({ kind, bytes, withheld }: OfficeTask): OfficeAnswer => {
  try {
    return { ok: true, redacted: work[kind](bytes, withheld) }
  } catch (error) {
    return { ok: false, why: error instanceof OfficeFault ? error.why : 'broken' }
  }
}

/** The script of the thread: one file in, one without what is withheld out. */
parentPort?.on('message', (task: OfficeTask) => {
  parentPort?.postMessage(answer(task))
})
