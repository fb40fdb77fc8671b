import type { FastifyInstance } from 'fastify'
import { registerAssets } from '#platform/http'
import type { Checker } from '#modules/report-desk'
import { registerCheck } from './routes/check.ts'
import { registerCompare } from './routes/compare.ts'
import { registerReports } from './routes/reports.ts'
import type { Shelf } from './shelf.ts'
import type { Site } from './site.ts'
import { assetsFolder } from './site.ts'

/** What the portal is made of. */
export interface Portal {
  readonly site: Site
  readonly shelf: Shelf
  /** Closed together with the server. */
  readonly checker: Checker
}

/** Files that browsers and robots ask for by a fixed name: they may change, so they are not kept. */
const fixed = { '/robots.txt': 'robots.txt', '/favicon.ico': 'seal.svg' } as const

const registerFixed = (app: FastifyInstance): void => {
  for (const [url, file] of Object.entries(fixed))
    app.get(url, (_, reply) => reply.sendFile(file, { maxAge: '1h', immutable: false }))
}

/** Puts every page of the portal on a server. */
export const registerPortal = async (
  app: FastifyInstance,
  { site, shelf, checker }: Portal,
): Promise<void> => {
  app.addHook('onClose', checker.close)
  await registerAssets(app, assetsFolder)
  registerFixed(app)
  registerReports(app, site, shelf)
  registerCompare(app, site, shelf)
  await registerCheck(app, site, checker)
}
