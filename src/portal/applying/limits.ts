import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#platform/refusal'

const limited = (max: number, factor: number, timeWindow = '10 minutes') => ({
  config: { rateLimit: { max: max * factor, timeWindow } },
})

/** How often one address may ask, before anything of a request is read. */
export const limitsOf = (factor: number) => ({
  /** Empty forms, and pages behind links. */
  shown: limited(120, factor, '1 minute'),
  /** A filled-in form: a few to mend it, a few people behind one address. */
  applied: limited(30, factor),
  /** Query codes: 79 bits cannot be guessed, and nobody shall try. */
  looked: limited(20, factor),
  /** What applicants and third parties answer. */
  answered: limited(40, factor),
  /** Letters and files applicants fetch. */
  fetched: limited(40, factor),
})

/** Counts forms that come without proof of work: an old browser, or a robot. */
export type Unproven = (request: FastifyRequest, reply: FastifyReply) => Promise<void>

/** A form, its mending, a look through, the confirmation: so many in an hour. */
const unprovenAnHour = 12

/** Throws Refusal `too-many` where one address sends too many forms without proof of work. */
export const unprovenOn = (app: FastifyInstance, factor: number): Unproven => {
  if (!app.hasDecorator('createRateLimit')) return () => Promise.resolve()
  const count = app.createRateLimit({ max: unprovenAnHour * factor, timeWindow: '1 hour' })
  return async (request, reply) => {
    const counted = await count(request)
    if (counted.isAllowed || !counted.isExceeded) return
    reply.header('retry-after', counted.ttlInSeconds)
    throw new Refusal(
      'too-many',
      'too-fast',
      '提交得太快',
      '您的浏览器没有完成安全验证，这种方式每小时只能提交几次。请打开浏览器的脚本功能再提交，或者过一小时再试，也可以当面、邮寄提交。',
    )
  }
}
