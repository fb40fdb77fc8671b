import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '#platform/refusal'

/** How often one address and one account may call, a minute. An office behind one address shares the first. */
const perMinute = {
  /** Looking. */
  read: { address: 1200, account: 600 },
  /** Changing something. */
  write: { address: 600, account: 240 },
  /** What takes the server seconds: reading a report, verifying a chain. */
  heavy: { address: 60, account: 30 },
  /** Trying a password, a code or a link: what somebody guesses at. */
  guess: { address: 30, account: 30 },
} as const

export type LimitName = keyof typeof perMinute

type Counter = ReturnType<FastifyInstance['createRateLimit']>

export interface Meter {
  readonly address: Counter
  readonly account: Counter
}

const accounts = new WeakMap<FastifyRequest, string>()

/** Remembers whose request it is, for the count by account. */
export const countFor = (request: FastifyRequest, account: string): void => {
  accounts.set(request, account)
}

/** The counters of a server. Multiplied by `factor`, which a benchmark raises. */
export const metersOf = (app: FastifyInstance, factor: number): Readonly<Record<LimitName, Meter>> => {
  const meter = (name: LimitName): Meter => ({
    address: app.createRateLimit({ max: perMinute[name].address * factor, timeWindow: '1 minute' }),
    account: app.createRateLimit({
      max: perMinute[name].account * factor,
      timeWindow: '1 minute',
      keyGenerator: (request) => `account:${accounts.get(request) ?? ''}`,
    }),
  })
  return { read: meter('read'), write: meter('write'), heavy: meter('heavy'), guess: meter('guess') }
}

/** Counts a request; throws Refusal `too-many`, which says how long to wait. */
export const count = async (counter: Counter, request: FastifyRequest): Promise<void> => {
  const counted = await counter(request)
  if (counted.isAllowed || !counted.isExceeded) return
  throw new Refusal('too-many', 'too-many', '操作得太快', `请等 ${counted.ttlInSeconds} 秒再试。`)
}
