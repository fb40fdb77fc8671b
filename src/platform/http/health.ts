import type { FastifyInstance } from 'fastify'
import { Refusal } from '#platform/refusal'

/** Answers whether the process can do its work; rejects when not. */
export type Ready = () => Promise<void>

const notReady = () =>
  new Refusal(
    'unavailable',
    'not-ready',
    '暂时不能服务',
    '数据库没有应答，请查看日志，或者运行 gongkai doctor。',
  )

/**
 * For whatever watches over the process. `/healthz`: it lives — restart it when this fails. `/readyz`: it can do its
 * work — send it no visitors while this fails.
 */
export const registerHealth = (app: FastifyInstance, ready: Ready): void => {
  const plain = 'text/plain; charset=utf-8'
  app.get('/healthz', { logLevel: 'warn' }, (_, reply) =>
    reply.type(plain).header('cache-control', 'no-store').send('ok'),
  )
  app.get('/readyz', { logLevel: 'warn' }, async (request, reply) => {
    try {
      await ready()
    } catch (error) {
      request.log.error({ err: error }, 'not ready')
      throw notReady()
    }
    return reply.type(plain).header('cache-control', 'no-store').send('ready')
  })
}
