import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { attachment, statusOfRefusal } from '#platform/http'
import { Refusal } from '#platform/refusal'
import type { Checker } from '../check/checker.ts'
import type { Submission } from '../check/submission.ts'
import { submissionOf } from '../check/submission.ts'
import type { CheckAnswer, CheckTask } from '../check/task.ts'
import { checkResultPage } from '../pages/check-result.ts'
import { checkPage } from '../pages/check.ts'
import type { Site } from '../site.ts'
import { drawn, largestUpload, submitted } from './limits.ts'

const html = 'text/html; charset=utf-8'

/** What kind of no each is. A defect of ours is told as one that may pass, so that what was entered stays. */
const kinds = {
  empty: 'bad-request',
  'too-large': 'too-large',
  binary: 'unsupported',
  unsupported: 'unsupported',
  'not-a-report': 'invalid',
  'bad-json': 'invalid',
  'no-repair': 'invalid',
  busy: 'unavailable',
  'too-long': 'invalid',
  defect: 'unavailable',
} as const

type Refused = readonly [code: keyof typeof kinds, sentence: string]

const tooLarge: Refused = ['too-large', '文件或者文字超过 10 MB，不像是一份年报，请核对后重新选择。']
const nothing: Refused = ['empty', '还没有选文件，也没有粘贴文字。请选择文件，或者把报告全文粘贴在框里。']
const unworked = {
  busy: ['busy', '现在自查的人太多，请过一分钟再试。'],
  'too-long': ['too-long', '这份文件读了太久还没有读完，请核对是不是一份年报，或者只粘贴年报的正文和表格。'],
} as const satisfies Record<string, Refused>

/** What is to be checked: the file when there is one, else the text. */
const taskOf = ({ file, fields }: Submission): CheckTask | undefined => {
  if (file) return { kind: 'check', ...file }
  const text = fields.get('text') ?? ''
  return text.trim() === ''
    ? undefined
    : { kind: 'check', bytes: new TextEncoder().encode(text), name: 'pasted.txt' }
}

const defect = (reference: string): Refused => [
  'defect',
  `系统读这份报告时出了差错，不是您的问题。请换一种格式再试，或者把编号 ${reference} 告诉网站管理员。`,
]

/** Has the worker do a task. A defect in it is logged and told, so that what was entered is not lost. */
const work = async (
  checker: Checker,
  request: FastifyRequest,
  task: CheckTask,
): Promise<Exclude<CheckAnswer, { kind: 'refused' }> | Refused> => {
  const worked = await checker.run(task).catch((error: unknown) => {
    request.log.error({ err: error }, 'the check failed')
    return undefined
  })
  if (worked === undefined) return defect(request.id)
  if (!worked.ok) return unworked[worked.why]
  return worked.result.kind === 'refused' ? [worked.result.code, worked.result.message] : worked.result
}

const checkSubmission = async (checker: Checker, request: FastifyRequest, submission: Submission) => {
  if (submission.truncated) return tooLarge
  const task = taskOf(submission)
  return task === undefined ? nothing : work(checker, request, task)
}

const isRefused = (answer: object): answer is Refused => Array.isArray(answer)

/** The button's value; anything else chooses nothing there is. */
const choiceOf = (value: string): number => (/^\d$/u.test(value) ? Number(value) : -1)

const sendFile = async (
  checker: Checker,
  request: FastifyRequest,
  reply: FastifyReply,
  kind: 'word' | 'json',
): Promise<FastifyReply> => {
  const { fields, truncated } = await submissionOf(request)
  const choice = fields.get('repair')
  const repair = choice === undefined ? null : choiceOf(choice)
  const answer = truncated
    ? tooLarge
    : await work(checker, request, { kind, json: fields.get('report') ?? '', repair })
  if (isRefused(answer)) throw new Refusal(kinds[answer[0]], answer[0], '没有生成文件', answer[1])
  if (answer.kind !== 'file') throw new Error('a file was asked for')
  return reply
    .type(answer.mediaType)
    .header('content-disposition', attachment(answer.name))
    .header('cache-control', 'no-store')
    .send(Buffer.from(answer.bytes))
}

/** 年报自查: the form, its result, and the files made from it. Nothing that is sent in is kept. */
export const registerCheck = async (app: FastifyInstance, site: Site, checker: Checker): Promise<void> => {
  app.get<{ Querystring: { sample?: string } }>('/check', drawn, (request, reply) => {
    checker.warm()
    const text = request.query.sample === undefined ? '' : (site.sample ?? '')
    return reply.type(html).send(checkPage(site, { text }))
  })

  await app.register(async (scope) => {
    await scope.register(multipart, {
      limits: { fileSize: largestUpload, fieldSize: largestUpload, files: 1, fields: 4, parts: 5 },
      throwFileSizeLimit: false,
    })
    scope.post('/check', submitted, async (request, reply) => {
      const submission = await submissionOf(request)
      const answer = await checkSubmission(checker, request, submission)
      reply.type(html).header('cache-control', 'no-store')
      if (isRefused(answer)) {
        const text = submission.fields.get('text') ?? ''
        return reply
          .code(statusOfRefusal(kinds[answer[0]]))
          .send(checkPage(site, { text, refusal: answer[1] }))
      }
      if (answer.kind !== 'checked') throw new Error('a checked report was asked for')
      return reply.send(checkResultPage(site, answer))
    })
    scope.post('/check/word', submitted, (request, reply) => sendFile(checker, request, reply, 'word'))
    scope.post('/check/json', submitted, (request, reply) => sendFile(checker, request, reply, 'json'))
  })
}
