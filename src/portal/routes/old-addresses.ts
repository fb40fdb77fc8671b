import type { FastifyInstance } from 'fastify'
import type { Database } from '#platform/db'
import type { MovingReading } from '#modules/moving'
import { newPlaceOf } from '#modules/moving'
import type { Desk } from '../answers/desk.ts'
import { makeDocument } from './documents.ts'

/** Faces that are not the portal's: what they do not know is unknown. */
export const others = /^\/(?:api|workbench)(?:\/|$)/u

/** Browsers keep a 301 for ever where nothing is said; a run may be taken out again. */
const anHour = 'max-age=3600'

/**
 * Addresses of the site that was here before lead on for good: 301 to the page of the document, 410 with its notice where
 * it was withdrawn since. Only what was moved in is known, to the letter; nothing of the request goes into the answer.
 */
export const registerOldAddresses = (
  app: FastifyInstance,
  desk: Desk,
  database: Pick<Database<MovingReading>, 'read'>,
): void => {
  app.get('/*', async (request, reply) => {
    const place = others.test(request.url)
      ? undefined
      : await database.read((query) => newPlaceOf(query, request.url, request.host), {
          mayLag: true,
        })
    if (place === undefined) {
      reply.callNotFound()
      return reply
    }
    const { number, status } = place
    if (status === 'public')
      return reply.header('cache-control', anHour).redirect(`/documents/${number}`, 301)
    return desk.send(request, reply, `/documents ${number}`, (making) => makeDocument(making, number))
  })
}
