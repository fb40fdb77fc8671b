import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Desk } from '../answers/desk.ts'
import { html } from '../answers/desk.ts'
import type { Choice } from '../pages/compare.ts'
import { comparePage } from '../pages/compare.ts'
import type { Shelf } from '../shelf.ts'
import { drawn } from './limits.ts'

const query = z.object({ a: z.string().optional(), b: z.string().optional() }).catch({})

const choiceOf = (shelf: Shelf, { a, b }: z.infer<typeof query>): [status: number, choice: Choice] => {
  const choice = { a: shelf.byId.get(a ?? ''), b: shelf.byId.get(b ?? '') }
  if (a === undefined && b === undefined) return [200, choice]
  if (!choice.a || !choice.b) return [404, { ...choice, refusal: '没有找到所选的报告，请从列表中重新选择。' }]
  if (choice.a === choice.b) return [400, { ...choice, refusal: '两边选的是同一份报告，请选两份不同的。' }]
  return [200, choice]
}

/** GET /compare?a=…&b=… */
export const registerCompare = (app: FastifyInstance, desk: Desk): void => {
  app.get('/compare', drawn, async (request, reply) => {
    const { frame, shelf: shelfNow } = await desk.making(request)
    const shelf = await shelfNow()
    const [status, choice] = choiceOf(shelf, query.parse(request.query))
    return reply
      .code(status)
      .type(html)
      .send(comparePage(frame, shelf, choice))
  })
}
