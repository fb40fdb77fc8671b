import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#platform/refusal'

/** Lets a request have something made for it, or throws Refusal `too-many`. */
export type Allowance = (request: FastifyRequest, reply: FastifyReply) => Promise<void>

/** Answers one address may have made in a minute: an office behind one address reads far fewer, a robot in haste more. */
const most = 1200

/** The allowance of a server; undefined on one that has no limits. */
export const allowanceOn = (app: FastifyInstance): Allowance | undefined => {
  if (!app.hasDecorator('createRateLimit')) return undefined
  const count = app.createRateLimit({ max: most, timeWindow: '1 minute' })
  return async (request, reply) => {
    const counted = await count(request)
    if (counted.isAllowed || !counted.isExceeded) return
    reply.header('retry-after', counted.ttlInSeconds)
    throw new Refusal('too-many', 'too-fast', '打开得太快', '从您的网络来的请求太多，请等一分钟再打开。')
  }
}
