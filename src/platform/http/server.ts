import { hash } from 'node:crypto'
import compress from '@fastify/compress'
import etag from '@fastify/etag'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { fastify } from 'fastify'
import type { LogOptions } from '#platform/log'
import { AnswerLog } from './answer-log.ts'
import type { ErrorPage } from './errors.ts'
import { answerError, registerErrors } from './errors.ts'
import { registerGiveBack } from './give-back.ts'
import { noSchemas } from './no-schemas.ts'
import { newReference } from './reference.ts'
import { securityHeaders } from './security.ts'

export interface HttpOptions {
  /** Options of the pino logger, as `#platform/log` makes them; false for none. */
  readonly logger: LogOptions | false
  /** The proxies whose word on the visitor's address is believed; what a visitor claims beyond them is not. */
  readonly trustProxy: readonly string[]
  readonly errorPage: ErrorPage
  /** Nobody is held to a measure: for a server without a port, that only this process asks. */
  readonly unlimited?: boolean
}

/**
 * A server with everything a public face needs and no routes: security headers, limits, compression, etags,
 * reference numbers, one face for every error. Bodies are limited to 1 MiB unless a route says otherwise.
 */
export const createHttp = async (options: HttpOptions): Promise<FastifyInstance> => {
  const security = await securityHeaders()
  const answer = answerError(options.errorPage)
  const app = fastify({
    logger: options.logger,
    schemaController: noSchemas,
    trustProxy: options.trustProxy.length > 0 && [...options.trustProxy],
    genReqId: newReference,
    requestIdHeader: false,
    logController: new AnswerLog(),
    bodyLimit: 1024 * 1024,
    requestTimeout: 120_000,
    forceCloseConnections: 'idle',
    // An address that can't be decoded meets no hook.
    frameworkErrors: (error, request, reply) => {
      answer(error, request, reply.headers(security))
    },
  })
  registerErrors(app, options.errorPage)
  registerGiveBack(app)
  app.addHook('onRequest', (_, reply, done) => {
    reply.headers(security)
    done()
  })
  if (options.unlimited !== true) await app.register(rateLimit, { global: false })
  await app.register(compress, { threshold: 1024 })
  await app.register(etag, { hashFn: (bytes) => hash('sha1', bytes, 'base64url') })
  return app
}
