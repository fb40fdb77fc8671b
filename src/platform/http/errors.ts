import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { HttpProblem } from './problem.ts'
import { notFound, problemOf } from './problem.ts'

/** Draws the page a person sees when something fails. */
export type ErrorPage = (problem: HttpProblem) => string

/** Programs get problem+json (RFC 9457), people a page. */
const wantsJson = (request: FastifyRequest): boolean => {
  const accept = request.headers.accept ?? ''
  if (accept.includes('text/html')) return false
  return request.url.startsWith('/api/') || accept.includes('json')
}

const send = (request: FastifyRequest, reply: FastifyReply, problem: HttpProblem, page: ErrorPage) => {
  reply.code(problem.status).header('cache-control', 'no-store')
  if (!wantsJson(request)) return reply.type('text/html; charset=utf-8').send(page(problem))
  const { status, code, title, detail, reference, fields } = problem
  return reply
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type: `urn:gongkai:problem:${code}`, title, status, detail, reference, fields }))
}

/** Answers a failed request; defects go to the log with their stack, under the reference people are given. */
export const answerError =
  (page: ErrorPage) =>
  (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const problem = problemOf(error, request.id)
    if (problem.status >= 500) request.log.error({ err: error }, problem.title)
    send(request, reply, problem, page)
  }

/** Gives every failure of the app the same face. */
export const registerErrors = (app: FastifyInstance, page: ErrorPage): void => {
  app.setErrorHandler(answerError(page))
  app.setNotFoundHandler((request, reply) => send(request, reply, notFound(request.id), page))
}
