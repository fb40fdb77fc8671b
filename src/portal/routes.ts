import type { FastifyInstance } from 'fastify'
import { registerAssets } from '#platform/http'
import { registerCheck } from './routes/check.ts'
import { registerCompare } from './routes/compare.ts'
import { registerReports } from './routes/reports.ts'
import type { Shelf } from './shelf.ts'
import type { Site } from './site.ts'
import { assetsFolder } from './site.ts'

/** Files that browsers and robots ask for by a fixed name: they may change, so they are not kept. */
const fixed = { '/robots.txt': 'robots.txt', '/favicon.ico': 'seal.svg' } as const

const registerFixed = (app: FastifyInstance): void => {
  for (const [url, file] of Object.entries(fixed))
    app.get(url, (_, reply) => reply.sendFile(file, { maxAge: '1h', immutable: false }))
}

/** Puts every page of the portal on a server. */
export const registerPortal = async (app: FastifyInstance, site: Site, shelf: Shelf): Promise<void> => {
  await registerAssets(app, assetsFolder)
  registerFixed(app)
  registerReports(app, site, shelf)
  registerCompare(app, site, shelf)
  await registerCheck(app, site)
}
