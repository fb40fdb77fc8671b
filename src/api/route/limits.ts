import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '#platform/refusal'
import { placeOf } from '#platform/tries'
import type { Services } from '../services.ts'

/** How often one address and one account may call, a minute. An office behind one address shares the first. */
const perMinute = {
  /** Looking. */
  read: { address: 1200, account: 600 },
  /** Changing something. */
  write: { address: 600, account: 240 },
  /** What takes the server seconds: reading a report, verifying a chain. */
  heavy: { address: 60, account: 30 },
  /** Trying a password, a code or a link: what somebody guesses at. Counted for all processes together. */
  guess: { address: 30, account: 30 },
} as const

export type LimitName = keyof typeof perMinute

/** Counts a request; gives the seconds to wait where it is one too many. */
type Counter = (request: FastifyRequest) => Promise<number | undefined>

export interface Meter {
  readonly address: Counter
  readonly account: Counter
}

const accounts = new WeakMap<FastifyRequest, string>()

/** Remembers whose request it is, for the count by account. */
export const countFor = (request: FastifyRequest, account: string): void => {
  accounts.set(request, account)
}

const accountOf = (request: FastifyRequest): string => `account:${accounts.get(request) ?? ''}`

/** Counted by this process alone: it is this process that shall not be overrun. */
const alone = (app: FastifyInstance, max: number, keyOf?: (request: FastifyRequest) => string): Counter => {
  const counter = app.createRateLimit({
    max,
    timeWindow: '1 minute',
    ...(keyOf !== undefined && { keyGenerator: keyOf }),
  })
  return async (request) => {
    const counted = await counter(request)
    return counted.isAllowed || !counted.isExceeded ? undefined : counted.ttlInSeconds
  }
}

const together =
  ({ tries, clock }: Services, most: number, keyOf: (request: FastifyRequest) => string): Counter =>
  (request) =>
    tries.count({ of: 'guess', most, within: 60_000 }, keyOf(request), clock())

/** The counters of a server. Multiplied by the factor of the services, which a benchmark raises. */
export const metersOf = (app: FastifyInstance, services: Services): Readonly<Record<LimitName, Meter>> => {
  const mostOf = (name: LimitName, whose: keyof Meter) => perMinute[name][whose] * services.limitFactor
  const meter = (name: LimitName): Meter => ({
    address: alone(app, mostOf(name, 'address')),
    account: alone(app, mostOf(name, 'account'), accountOf),
  })
  const guess = {
    address: together(services, mostOf('guess', 'address'), ({ ip }) => placeOf(ip)),
    account: together(services, mostOf('guess', 'account'), accountOf),
  }
  return { read: meter('read'), write: meter('write'), heavy: meter('heavy'), guess }
}

/** Counts a request; throws Refusal `too-many`, which says how long to wait. */
export const count = async (counter: Counter, request: FastifyRequest): Promise<void> => {
  const wait = await counter(request)
  if (wait !== undefined) throw new Refusal('too-many', 'too-many', '操作得太快', `请等 ${wait} 秒再试。`)
}
