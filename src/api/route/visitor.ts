import type { FastifyRequest } from 'fastify'
import type { Circumstances as Visitor } from '#modules/identity'

/** Where a request came from, as signing in asks for it. */
export const visitorOf = ({ ip, headers }: FastifyRequest): Visitor => ({
  from: ip,
  agent: headers['user-agent'],
  cookie: headers.cookie,
})
