import { Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { dayOf } from '#platform/clock'
import { attachment } from '#platform/http'
import type { Caller } from '#modules/identity'
import { isDownload, isStreamed, streamed } from '../contract/shapes.ts'
import type { Services } from '../services.ts'
import { admit, assertHolds, authorise } from './authorise.ts'
import type { Circumstances } from './context.ts'
import type { Given } from './given.ts'
import { parseInput } from './input.ts'
import type { Meter } from './limits.ts'
import { count, countFor, metersOf } from './limits.ts'
import type { Route } from './route.ts'
import { assertSameSite } from './same-site.ts'
import { uploadOf } from './upload.ts'

const circumstancesOf = (request: FastifyRequest, reply: FastifyReply, services: Services): Circumstances => {
  const now = services.clock()
  return {
    now,
    today: dayOf(now),
    visitor: {
      from: request.ip,
      agent: request.headers['user-agent'],
      cookie: request.headers.cookie,
    },
    range: request.headers.range,
    setCookies: (cookies) => {
      void reply.header('set-cookie', [...cookies])
    },
  }
}

const callerOf = async (
  request: FastifyRequest,
  services: Services,
  meter: Meter,
): Promise<Caller | undefined> => {
  const { cookie } = request.headers
  if (cookie === undefined) return undefined
  const caller = await services.identity.callerOf(cookie, services.clock())
  if (caller === undefined) return undefined
  countFor(request, caller.account)
  await count(meter.account, request)
  return caller
}

const send = (reply: FastifyReply, route: Route, result: unknown): FastifyReply => {
  reply.header('cache-control', 'no-store')
  const output = route.output.parse(result)
  if (isStreamed(output))
    return reply.code(output.status).headers(output.headers).send(Readable.from(output.stream))
  if (!isDownload(output)) return reply.send(output)
  return reply
    .type(output.mediaType)
    .header('content-disposition', attachment(output.name))
    .send(Buffer.from(output.bytes))
}

/** A request's way: same site, limit, who, may, input, run, output. The same for every route. */
const handler =
  (route: Route, services: Services, meter: Meter) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    assertSameSite(request, services.site)
    await count(meter.address, request)
    const caller = admit(route.may, await callerOf(request, services, meter))
    assertHolds(route.may, caller)
    const circumstances = circumstancesOf(request, reply, services)
    const { params, query, body } = request
    const input = parseInput(route.input, { params, query, body })
    const reach = await authorise(route.may, caller, input, services, circumstances.today)
    const act = { who: caller?.account ?? 'anyone', at: circumstances.now, from: request.ip }
    // What `run` may expect of caller and reach is what `may` made sure of.
    const upload = await uploadOf(request, route.input.upload)
    const context = { ...circumstances, upload, input, caller, reach, act, services } as Given['context']
    return send(reply, route, await route.handle({ services, context }))
  }

/** Puts the routes below /api. */
export const registerRoutes = async (
  app: FastifyInstance,
  routes: readonly Route[],
  services: Services,
): Promise<void> => {
  await app.register(multipart, { limits: { files: 1, fields: 0, parts: 1 } })
  const meters = metersOf(app, services.limitFactor)
  for (const route of routes)
    app.route({
      method: route.method,
      url: `/api${route.path}`,
      ...(route.output === streamed && { compress: false }),
      handler: handler(route, services, meters[route.limit]),
    })
}
