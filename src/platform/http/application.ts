import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { prepare, sendPrepared } from './prepared.ts'

export interface Application {
  /** Where it lives: `/workbench`. */
  readonly at: `/${string}`
  /** Its built files: index.html, and assets/ with names by content, compressed beside. */
  readonly folder: string
}

/** Scripts of ours, nothing inline and nothing from elsewhere; pictures may be drawn in the page. */
const policy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join(';')

/** Serves an application that runs in the browser: each of its addresses is answered with the one page it has. */
export const registerApplication = async (
  app: FastifyInstance,
  { at, folder }: Application,
): Promise<void> => {
  const page = prepare('text/html; charset=utf-8', readFileSync(join(folder, 'index.html')))
  await app.register(async (scope) => {
    scope.addHook('onRequest', (_, reply, done) => {
      reply.header('content-security-policy', policy)
      done()
    })
    await scope.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: `${at}/assets/`,
      decorateReply: false,
      preCompressed: true,
      maxAge: '365d',
      immutable: true,
      index: false,
    })
    for (const url of [at, `${at}/*`] as const)
      scope.get(url, { compress: false }, (request, reply) => sendPrepared(request, reply, page))
  })
}
