import type { Workshop } from '#platform/work'
import { createWorkshop } from '#platform/work'
import { Refusal } from '#platform/refusal'
import type { DrawnPdf, Paper } from './paper.ts'
import type { DrawAnswer, DrawTask } from './task.ts'

/** Milliseconds without work after which the thread goes, and with it the 30 MB of type. */
const idle = 30_000

/** Papers to one task: the answer of a task is copied whole between threads. */
const papersAtOnce = 20

let shop: Workshop<DrawTask, DrawAnswer> | undefined
let pending = 0
let rest: NodeJS.Timeout | undefined

const workshop = () =>
  (shop ??= createWorkshop<DrawTask, DrawAnswer>({
    script: new URL('worker.ts', import.meta.url),
    memory: 512,
    patience: 120_000,
    longestQueue: 200,
  }))

const refusals = {
  busy: ['正在生成的文书太多', '请稍后再试。'],
  'too-long': ['文书没有在时限内生成', '文书太长。请分成几份，或者减少其中的表格行数。'],
} as const

const brokenPicture = ['图片打不开', '图片已经损坏，或者写法特殊，画不到页面上。'] as const

/** The thread dies of a picture it cannot read. */
const holdsPicture = (task: DrawTask): boolean =>
  task.as !== 'missing' && task.papers.some(({ blocks }) => blocks.some(({ kind }) => kind === 'picture'))

const run = async (task: DrawTask): Promise<DrawAnswer> => {
  clearTimeout(rest)
  pending += 1
  try {
    const worked = await workshop()
      .run(task)
      .catch((error: unknown) => {
        throw holdsPicture(task) ? new Refusal('invalid', 'paper.picture', ...brokenPicture) : error
      })
    if (worked.ok) return worked.result
    const [title, detail] = refusals[worked.why]
    throw new Refusal('unavailable', 'paper.busy', title, detail)
  } finally {
    pending -= 1
    if (pending === 0) rest = setTimeout(() => void shop?.close(), idle).unref()
  }
}

const inTurns = async <Out>(
  papers: readonly Paper[],
  draw: (some: readonly Paper[]) => Promise<readonly Out[]>,
): Promise<readonly Out[]> => {
  const drawn: Out[] = []
  for (let from = 0; from < papers.length; from += papersAtOnce)
    drawn.push(...(await draw(papers.slice(from, from + papersAtOnce))))
  return drawn
}

/** Several papers as PDF, in their order; see `drawPdf`. Throws Refusal `paper.picture` besides. */
export const drawPdfs = (papers: readonly Paper[]): Promise<readonly DrawnPdf[]> =>
  inTurns(papers, async (some) => (await run({ as: 'pdf', papers: some })).pdfs)

/** Several papers as Word documents, in their order; see `drawDocx`. */
export const drawDocxs = (papers: readonly Paper[]): Promise<readonly Uint8Array[]> =>
  inTurns(papers, async (some) => (await run({ as: 'docx', papers: some })).docx)

/** A list of one has one. */
const only = <Out>([first]: readonly Out[]): Out => {
  if (first === undefined) throw new Error('the press gave nothing back')
  return first
}

/**
 * A paper as PDF: A4, tagged, searchable, its type embedded. Drawn on a thread that goes when it is idle.
 * Throws Refusal `paper.busy`, and `paper.picture` where a picture is broken.
 */
export const drawPdf = async (paper: Paper): Promise<DrawnPdf> => only(await drawPdfs([paper]))

/** A paper as a Word document with the typefaces of GB/T 9704. Throws Refusal `paper.busy`. */
export const drawDocx = async (paper: Paper): Promise<Uint8Array> => only(await drawDocxs([paper]))

/** The characters of a text the type of PDFs does not have, each once: to be told before a paper is issued. */
export const missingFromType = async (text: string): Promise<readonly string[]> =>
  (await run({ as: 'missing', text })).missing
