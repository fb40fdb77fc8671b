import { refuse } from '#platform/refusal'
import { createRestingWorkshop } from '#platform/work'
import { limits } from './limits.ts'
import type { Answer, Task, TaskName, Tasks, Trouble } from './tasks.ts'

const sentences = {
  broken: ['PDF 打不开', '这个 PDF 打不开，可能已经损坏。请用原来的程序重新导出一份再试。'],
  locked: ['PDF 有密码', '这个 PDF 设了打开密码。请先去掉密码再试。'],
  'too-large': ['PDF 太大', '这个 PDF 太大或者页数太多，请分成几份。'],
  'no-page': ['没有这一页', '文件里没有这一页。请刷新页面再试。'],
} as const satisfies Record<Trouble, readonly [string, string]>

/** The process is begun with the first task and ends some time behind the last. */
const shop = createRestingWorkshop<Task, Answer>({
  script: new URL('worker.ts', import.meta.url),
  memory: 512,
  patience: limits.patience,
  longestQueue: 50,
  inProcess: true,
  idle: limits.idle,
})

/** Ends the process of PDFium; the next task begins another. */
export const closePdf = (): Promise<void> => shop.close()

const worked = async (task: Task): Promise<Answer> => {
  const done = await shop.run(task)
  if (done.ok) return done.result
  throw done.why === 'busy'
    ? refuse('too-many', 'pdf-busy', '正在处理的文件太多', '等着处理的 PDF 太多，请稍后再试。')
    : refuse('invalid', 'pdf-slow', 'PDF 太复杂', '处理这个 PDF 超过了时间限制，请拆成几份再试。')
}

/**
 * Has one task done apart. Throws Refusal `pdf-broken`, `pdf-locked`, `pdf-too-large`, `pdf-no-page`, `pdf-slow`,
 * `pdf-busy`; a document the engine dies of is `pdf-broken`.
 */
export const ask = async <Name extends TaskName>(
  name: Name,
  given: Tasks[Name]['in'],
): Promise<Tasks[Name]['out']> => {
  const answer = await worked({ name, ...given } as Task).catch((error: unknown): Answer => {
    if (error instanceof Error && error.name === 'Refusal') throw error
    return { ok: false, why: 'broken' }
  })
  if (answer.ok) return answer.out as Tasks[Name]['out']
  const [title, detail] = sentences[answer.why]
  throw refuse('invalid', `pdf-${answer.why}`, title, detail)
}
