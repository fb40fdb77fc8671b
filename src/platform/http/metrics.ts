import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { Refusal } from '#platform/refusal'

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** Asked by this machine itself, not by a proxy on it that is not told of in GONGKAI_TRUST_PROXY. */
const isLoopback = ({ ip, headers }: FastifyRequest): boolean =>
  /^(?:::ffff:)?127\.|^::1$/u.test(ip) && headers['x-forwarded-for'] === undefined

const hasToken = ({ headers }: FastifyRequest, token: string): boolean => {
  const given = Buffer.from(headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

const forbidden = () =>
  new Refusal(
    'forbidden',
    'metrics',
    '不能查看运行指标',
    '请在本机查看，或者设置 GONGKAI_METRICS_TOKEN 后带上它。',
  )

/**
 * `/metrics` in Prometheus's text format: the process, and every route's count and seconds by status. Routes are named
 * by their pattern, so that no address a person typed becomes a label. For this machine only, unless a token is set.
 */
export const registerMetrics = (app: FastifyInstance, token: string | undefined): void => {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const answered = new Histogram({
    name: 'gongkai_http_seconds',
    help: 'Seconds from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: seconds,
    registers: [register],
  })
  app.addHook('onResponse', (request, reply, done) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'none' }
    answered.observe({ ...labels, status: String(reply.statusCode) }, reply.elapsedTime / 1000)
    done()
  })
  app.get('/metrics', { logLevel: 'warn' }, async (request, reply) => {
    const allowed = token === undefined ? isLoopback(request) : hasToken(request, token)
    if (!allowed) throw forbidden()
    return reply
      .type(register.contentType)
      .header('cache-control', 'no-store')
      .send(await register.metrics())
  })
}
