import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import type { Desk } from '../answers/desk.ts'
import type { Applying } from '../applying/applying.ts'
import { sharedLimits, unprovenOn } from '../applying/limits.ts'
import { recentReceipts } from '../applying/recent.ts'
import { assertFromHere } from '../applying/same-site.ts'
import { slipsOf } from '../applying/slips.ts'
import { formLimits } from '../applying/take.ts'
import { registerApply } from './apply.ts'
import { registerAskedMost } from './asked-most.ts'
import { registerConsultation } from './consultation.ts'
import { registerTrack } from './track.ts'

/** 依申请公开 for whoever is outside: applying, following, answering. docs/adr/0037. */
export const registerRequests = async (
  app: FastifyInstance,
  desk: Desk,
  applying: Applying,
): Promise<void> => {
  const slips = slipsOf(applying.keys)
  await app.register(async (scope) => {
    await scope.register(multipart, { limits: formLimits, throwFileSizeLimit: false })
    scope.addHook('onRequest', (request, reply, done) => {
      const byLink = request.routeOptions.url?.startsWith('/consultation/') === true
      reply
        .header('cache-control', 'no-store')
        .header('referrer-policy', byLink ? 'no-referrer' : 'same-origin')
      if (byLink) reply.header('x-robots-tag', 'noindex, nofollow')
      if (request.method === 'POST') assertFromHere(request, applying.base, byLink)
      done()
    })
    const shared = sharedLimits(applying)
    const unproven = unprovenOn(applying)
    registerApply(scope, { desk, applying, slips, shared, unproven, recent: recentReceipts() })
    registerAskedMost(scope, applying)
    registerTrack(scope, { desk, applying, slips, shared })
    registerConsultation(scope, { desk, applying, slips })
  })
}
