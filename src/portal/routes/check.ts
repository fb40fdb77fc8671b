import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { attachment, statusOfRefusal } from '#platform/http'
import { Refusal } from '#platform/refusal'
import type { Checker } from '#modules/report-desk'
import { checkSent, largestReport, nothingSent, tooLarge, writeSent } from '#modules/report-desk'
import type { Desk } from '../answers/desk.ts'
import { html } from '../answers/desk.ts'
import { checkResultPage } from '../pages/check-result.ts'
import { checkPage } from '../pages/check.ts'
import type { Frame } from '../frame.ts'
import { drawn, submitted } from './limits.ts'
import type { Submission } from './submission.ts'
import { submissionOf } from './submission.ts'

interface Told {
  readonly status: number
  readonly sentence: string
}

/** A defect of the desk is logged and told on the same page, so that what was entered is not lost. */
const told = (request: FastifyRequest, error: unknown): Told => {
  if (error instanceof Refusal) return { status: statusOfRefusal(error.kind), sentence: error.detail }
  request.log.error({ err: error }, 'the check failed')
  const sentence = `系统读这份报告时出了差错，不是您的问题。请换一种格式再试，或者把编号 ${request.id} 告诉网站管理员。`
  return { status: 500, sentence }
}

/** What is to be checked: the file when there is one, else the text. */
const sentOf = ({ file, fields, truncated }: Submission) => {
  if (truncated) throw tooLarge
  if (file) return file
  const text = fields.get('text') ?? ''
  if (text.trim() === '') throw nothingSent
  return { bytes: new TextEncoder().encode(text), name: 'pasted.txt' }
}

/** The button's value; anything else chooses nothing there is. */
const choiceOf = (value: string): number => (/^\d$/u.test(value) ? Number(value) : -1)

const sendFile = async (
  checker: Checker,
  request: FastifyRequest,
  reply: FastifyReply,
  kind: 'word' | 'json',
): Promise<FastifyReply> => {
  const { fields, truncated } = await submissionOf(request)
  if (truncated) throw tooLarge
  const choice = fields.get('repair')
  const repair = choice === undefined ? null : choiceOf(choice)
  const file = await writeSent(checker, kind, fields.get('report') ?? '', repair)
  return reply
    .type(file.mediaType)
    .header('content-disposition', attachment(file.name))
    .header('cache-control', 'no-store')
    .send(Buffer.from(file.bytes))
}

const answer = async (frame: Frame, checker: Checker, request: FastifyRequest, reply: FastifyReply) => {
  const submission = await submissionOf(request)
  try {
    return checkResultPage(frame, await checkSent(checker, sentOf(submission)))
  } catch (error) {
    const { status, sentence } = told(request, error)
    reply.code(status)
    return checkPage(frame, { text: submission.fields.get('text') ?? '', refusal: sentence })
  }
}

/** 年报自查: the form, its result, and the files made from it. Nothing that is sent in is kept. */
export const registerCheck = async (app: FastifyInstance, desk: Desk, checker: Checker): Promise<void> => {
  app.get<{ Querystring: { sample?: string } }>('/check', drawn, async (request, reply) => {
    checker.warm()
    const { frame } = await desk.making(request)
    const text = request.query.sample === undefined ? '' : (frame.site.sample ?? '')
    return reply.type(html).send(checkPage(frame, { text }))
  })

  await app.register(async (scope) => {
    await scope.register(multipart, {
      limits: { fileSize: largestReport, fieldSize: largestReport, files: 1, fields: 4, parts: 5 },
      throwFileSizeLimit: false,
    })
    scope.post('/check', submitted, async (request, reply) => {
      const { frame } = await desk.making(request)
      reply.type(html).header('cache-control', 'no-store')
      return reply.send(await answer(frame, checker, request, reply))
    })
    scope.post('/check/word', submitted, (request, reply) => sendFile(checker, request, reply, 'word'))
    scope.post('/check/json', submitted, (request, reply) => sendFile(checker, request, reply, 'json'))
  })
}
