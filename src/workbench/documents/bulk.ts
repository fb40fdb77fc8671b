import { call } from '../api/call.ts'
import { Problem } from '../api/problem.ts'
import type { Document } from './words.ts'

/** What came of it for one document. */
export interface Verdict {
  readonly ok: boolean
  readonly words: string
}

interface BulkAct {
  readonly title: string
  readonly lead: string
  readonly done: string
  /** What is asked for first, if anything. */
  readonly reason?: string
  readonly send: (document: Document, reason: string) => Promise<unknown>
}

const at = ({ id }: Document) => ({ params: { document: id } })
const seen = (document: Document) => ({ ...at(document), body: { digest: document.digest } })

/** What may be done to many documents, each as if by itself. */
export const bulkActs = {
  submit: {
    title: '送审',
    lead: '逐份检查、逐份送审。检查没有通过的，留在原处并说明原因。',
    done: '已经送审',
    send: (document) => call('submitDocument', seen(document)),
  },
  publish: {
    title: '发布',
    lead: '只发布审核和保密审查都已签署的。已公开的文件要更正，请打开它写明理由。',
    done: '已经发布',
    send: (document) => call('publishDocument', seen(document)),
  },
  discard: {
    title: '作废',
    lead: '只作废还没有送审、也没有公开过的。作废以后不能恢复，记录都保留。',
    done: '已经作废',
    reason: '作废的原因',
    send: (document, reason) => call('discardDocument', { ...at(document), body: { reason } }),
  },
} as const satisfies Readonly<Record<string, BulkAct>>

export type BulkName = keyof typeof bulkActs

/** Does one act to one document, if it may be done now; never throws, but says what stood in the way. */
export const doInBulk = async (name: BulkName, id: string, reason: string): Promise<Verdict> => {
  try {
    const document = await call('document', { params: { document: id } })
    const choice = document.choices.find(({ event }) => event === name)
    if (choice?.allowed !== true)
      return { ok: false, words: choice?.why ?? `现在不能${bulkActs[name].title}。` }
    await bulkActs[name].send(document, reason)
    return { ok: true, words: bulkActs[name].done }
  } catch (error) {
    if (error instanceof Problem) return { ok: false, words: `${error.message}。${error.detail}` }
    throw error
  }
}
