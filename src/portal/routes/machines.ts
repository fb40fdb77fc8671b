import type { FastifyInstance } from 'fastify'
import type { Desk } from '../answers/desk.ts'
import { prepared } from './limits.ts'

const robots = (base: string): string =>
  [
    'User-agent: *',
    'Disallow: /check',
    'Disallow: /fragments',
    'Disallow: /search',
    'Disallow: /senior',
    'Disallow: /workbench',
    '',
    `Sitemap: ${base}/sitemap.xml`,
    '',
  ].join('\n')

/** What robots may look at. */
export const registerMachines = (app: FastifyInstance, desk: Desk): void => {
  app.get('/robots.txt', prepared, (request, reply) =>
    desk.send(request, reply, '/robots.txt', ({ frame }) => ({
      type: 'text/plain; charset=utf-8',
      body: robots(frame.site.base),
      forAll: true,
    })),
  )
}
