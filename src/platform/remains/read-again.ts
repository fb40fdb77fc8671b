import { readPdf } from '#platform/pdf'
import { refuse } from '#platform/refusal'
import { soughtOf, tracesOf } from '#platform/sought'
import { createRestingWorkshop } from '#platform/work'
import type { Remain } from './remains.ts'
import type { RemainsTask } from './worker.ts'

const shop = createRestingWorkshop<RemainsTask, readonly Remain[]>({
  script: new URL('worker.ts', import.meta.url),
  memory: 1024,
  patience: 120_000,
  longestQueue: 50,
  idle: 20_000,
})

/** Ends the thread; the next task begins another. */
export const closeRemains = (): Promise<void> => shop.close()

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')

/** What PDFium reads of the pages, as somebody who copies their text would. */
const onPages = async (bytes: Uint8Array, withheld: readonly string[]): Promise<readonly Remain[]> => {
  const pages = await readPdf(bytes)
  const texts = pages.map(({ characters }) => soughtOf(characters.map(({ text }) => text).join('')))
  const whole = texts.join('')
  return withheld.flatMap((each) => {
    const traces = tracesOf(each)
    const page = texts.findIndex((text) => traces.some((trace) => text.includes(trace)))
    if (page === -1 && !traces.some((trace) => whole.includes(trace))) return []
    return [{ withheld: each, where: page === -1 ? '两页之间的文字' : `第 ${page + 1} 页的文字` }]
  })
}

/**
 * Reads a file again, as somebody would who wants to know what was withheld, and tells every withheld text that can
 * still be had from it, with the place. Throws Refusal `remains-unread` where the file could not be read through: what
 * was not read is not safe.
 */
export const readAgain = async (
  name: string,
  bytes: Uint8Array,
  withheld: readonly string[],
): Promise<readonly Remain[]> => {
  const done = await shop.run({ name, bytes, withheld }).catch(() => undefined)
  if (done?.ok !== true)
    throw refuse(
      'invalid',
      'remains-unread',
      '复查没有完成',
      '处理后的文件没有能完整复查一遍，不能给出。请拆成几份再试。',
    )
  return isPdf(bytes) ? [...(await onPages(bytes, withheld)), ...done.result] : done.result
}
