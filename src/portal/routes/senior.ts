import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { ownAddress, seniorCookie } from '../answers/senior.ts'

const asked = z.object({ on: z.string().catch('0'), to: z.unknown().optional() })

/** 关怀模式 on or off, and back to the page; an address of another site leads home. */
export const registerSenior = (app: FastifyInstance): void => {
  app.get('/senior', (request, reply) => {
    const { on, to } = asked.parse(request.query)
    return reply
      .header('set-cookie', seniorCookie(on === '1'))
      .header('cache-control', 'no-store')
      .redirect(ownAddress(to), 303)
  })
}
