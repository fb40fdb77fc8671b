import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#platform/refusal'
import type { TryLimit } from '#platform/tries'
import { createTries, placeOf } from '#platform/tries'
import type { Applying } from './applying.ts'

const limited = (max: number, factor: number, timeWindow = '10 minutes') => ({
  config: { rateLimit: { max: max * factor, timeWindow } },
})

/** How often one address may ask a process, before anything of a request is read. */
export const limitsOf = (factor: number) => ({
  /** Empty forms, and pages behind links. */
  shown: limited(120, factor, '1 minute'),
  /** What applicants and third parties answer. */
  answered: limited(40, factor),
  /** Letters and files applicants fetch. */
  fetched: limited(40, factor),
})

/** Lets a request pass, or throws Refusal `too-many`. */
type Pass = (request: FastifyRequest, reply: FastifyReply) => Promise<void>

const minute = 60_000

const passing = (
  applying: Pick<Applying, 'database' | 'keys' | 'clock' | 'limitFactor'>,
  limit: TryLimit,
  sentence: (minutes: number) => string,
): Pass => {
  const tries = createTries(applying)
  const factored = { ...limit, most: limit.most * applying.limitFactor }
  return async (request, reply) => {
    const wait = await tries.count(factored, placeOf(request.ip), applying.clock())
    if (wait === undefined) return
    reply.header('retry-after', wait)
    throw new Refusal('too-many', 'too-fast', '提交得太快', sentence(Math.ceil(wait / 60)))
  }
}

const waitFor = (minutes: number): string => `从您的网络提交的次数太多，请等 ${minutes} 分钟再试。`

/** How often one address may ask all processes together, before anything of a request is read. docs/adr/0053. */
export const sharedLimits = (applying: Applying) => ({
  /** A filled-in form: a few to mend it, a few people behind one address. */
  applied: { onRequest: passing(applying, { of: 'applied', most: 30, within: 10 * minute }, waitFor) },
  /** Query codes: 79 bits cannot be guessed, and nobody shall try. */
  looked: { onRequest: passing(applying, { of: 'looked', most: 20, within: 10 * minute }, waitFor) },
})

export type SharedLimits = ReturnType<typeof sharedLimits>

/** Counts forms that come without proof of work, an old browser or a robot: a form, its mending, a look through, the confirmation. */
export const unprovenOn = (applying: Applying): Pass =>
  passing(
    applying,
    { of: 'unproven', most: 12, within: 60 * minute },
    () =>
      '您的浏览器没有完成安全验证，这种方式每小时只能提交几次。请打开浏览器的脚本功能再提交，或者过一小时再试，也可以当面、邮寄提交。',
  )

/** Counts forms that come without proof of work. */
export type Unproven = ReturnType<typeof unprovenOn>
