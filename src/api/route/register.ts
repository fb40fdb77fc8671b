import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { Caller } from '#modules/identity'
import { streamed } from '../contract/shapes.ts'
import type { Services } from '../services.ts'
import { admit, assertHolds, authorise } from './authorise.ts'
import type { Circumstances } from './context.ts'
import type { Given } from './given.ts'
import { parseInput } from './input.ts'
import type { Meter } from './limits.ts'
import { count, countFor, metersOf } from './limits.ts'
import type { Route } from './route.ts'
import { senderOf } from './send.ts'
import { assertSameSite } from './same-site.ts'
import { uploadOf } from './upload.ts'
import { visitorOf } from './visitor.ts'

const circumstancesOf = (request: FastifyRequest, reply: FastifyReply, now: Instant): Circumstances => ({
  now,
  today: dayOf(now),
  visitor: visitorOf(request),
  range: request.headers.range,
  setCookies: (cookies) => {
    void reply.header('set-cookie', [...cookies])
  },
})

const callerOf = async (
  request: FastifyRequest,
  { identity }: Services,
  meter: Meter,
  now: Instant,
): Promise<Caller | undefined> => {
  const { cookie } = request.headers
  if (cookie === undefined) return undefined
  const caller = await identity.callerOf(cookie, now)
  if (caller === undefined) return undefined
  countFor(request, caller.account)
  await count(meter.account, request)
  return caller
}

/** A request's way: same site, limit, who, may, input, run, output. The same for every route. */
const handler = (route: Route, services: Services, meter: Meter) => {
  const send = senderOf(route)
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    assertSameSite(request, services.site)
    await count(meter.address, request)
    const now = services.clock()
    const caller = admit(route.may, await callerOf(request, services, meter, now))
    assertHolds(route.may, caller)
    const circumstances = circumstancesOf(request, reply, now)
    const { params, query, body } = request
    const input = parseInput(route.input, { params, query, body })
    const reach = await authorise(route.may, caller, input, services, circumstances.today)
    const act = { who: caller?.account ?? 'anyone', at: now, from: request.ip }
    const upload = await uploadOf(request, route.input.upload)
    // What `run` may expect of caller and reach is what `may` made sure of.
    const context = { ...circumstances, upload, input, caller, reach, act, services } as Given['context']
    return send(reply, await route.handle({ services, context }))
  }
}

/** Puts the routes below /api. */
export const registerRoutes = async (
  app: FastifyInstance,
  routes: readonly Route[],
  services: Services,
): Promise<void> => {
  await app.register(multipart, { limits: { files: 1, fields: 0, parts: 1 } })
  const meters = metersOf(app, services)
  for (const route of routes)
    app.route({
      method: route.method,
      url: `/api${route.path}`,
      ...(route.output === streamed && { compress: false }),
      handler: handler(route, services, meters[route.limit]),
    })
}
