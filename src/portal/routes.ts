import type { FastifyInstance } from 'fastify'
import type { Clock } from '#platform/clock'
import type { Database } from '#platform/db'
import type { Files } from '#platform/files'
import { registerAssets } from '#platform/http'
import type { SearchTally } from '#modules/publishing'
import type { MovingReading } from '#modules/moving'
import type { Checker } from '#modules/report-desk'
import { allowanceOn } from './answers/allowance.ts'
import { createDesk } from './answers/desk.ts'
import { registerCatalogue } from './routes/catalogue.ts'
import { registerCheck } from './routes/check.ts'
import { registerCompare } from './routes/compare.ts'
import { registerDecisions } from './routes/decisions.ts'
import { registerDisclosure } from './routes/disclosure.ts'
import { registerDocuments } from './routes/documents.ts'
import { registerFeeds } from './routes/feeds.ts'
import { registerFiles } from './routes/files.ts'
import { registerFinding } from './routes/finding.ts'
import { registerFragments } from './routes/fragments.ts'
import { registerHome } from './routes/home.ts'
import { registerMachines } from './routes/machines.ts'
import { registerOldAddresses } from './routes/old-addresses.ts'
import { registerOpenData } from './routes/open-data.ts'
import { registerOpenSearch } from './routes/open-search.ts'
import { registerReports } from './routes/reports.ts'
import { registerSearch } from './routes/search.ts'
import { registerSections } from './routes/sections.ts'
import { registerSenior } from './routes/senior.ts'
import { registerSiteMaps } from './routes/site-maps.ts'
import type { Applying } from './applying/applying.ts'
import { registerRequests } from './routes/requests.ts'
import type { Shelf } from './shelf.ts'
import type { ShelfReading } from './shelf-at.ts'
import { shelfOver } from './shelf-at.ts'
import type { Site } from './site.ts'
import { assetsFolder } from './site.ts'

/** What the portal is made of. */
export interface Portal {
  readonly site: Site
  /** The reports of the folder. */
  readonly shelf: Shelf
  /** Closed together with the server. */
  readonly checker: Checker
  readonly database: Pick<Database<MovingReading & ShelfReading>, 'read'>
  readonly files: Files
  readonly clock: Clock
  /** Counts what is looked for; without it nothing is counted. */
  readonly tally?: SearchTally
  /** Addresses in one file of the site map; as many as are allowed where nothing is said. */
  readonly mapSize?: number
  /** What applying and following a request stand on; without it there is none of it. */
  readonly applying?: Omit<Applying, 'files' | 'clock' | 'base'>
  /** It is copied to files, from a database that does not change meanwhile. */
  readonly still?: boolean
}

/** Nothing inline and nothing from elsewhere; scripts of ours, without which everything works. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join(';')

/** Puts every page of the portal on a server. */
export const registerPortal = async (app: FastifyInstance, portal: Portal): Promise<void> => {
  const { shelf, checker, files } = portal
  const desk = createDesk({ ...portal, shelf: shelfOver(shelf), allow: allowanceOn(app) })
  app.addHook('onClose', checker.close)
  await registerAssets(app, assetsFolder)
  app.get('/favicon.ico', (_, reply) => reply.sendFile('seal.svg', { maxAge: '1h', immutable: false }))
  registerFiles(app, desk, files)
  registerMachines(app, desk)
  registerSiteMaps(app, desk, portal.mapSize)
  registerFeeds(app, desk)
  registerOpenData(app, desk)
  registerOpenSearch(app, desk)
  registerSections(app, desk)
  registerCatalogue(app, desk)
  await registerFragments(app, desk)
  await app.register(async (scope) => {
    scope.addHook('onRequest', (_, reply, done) => {
      reply.header('content-security-policy', policy)
      done()
    })
    registerHome(scope, desk)
    registerDisclosure(scope, desk)
    registerDocuments(scope, desk)
    registerDecisions(scope, desk)
    registerFinding(scope, desk)
    registerSearch(scope, desk, portal.tally)
    registerSenior(scope)
    registerReports(scope, desk)
    registerCompare(scope, desk)
    registerOldAddresses(scope, desk, portal.database)
    await registerCheck(scope, desk, checker)
    const { applying, clock, site } = portal
    if (applying !== undefined)
      await registerRequests(scope, desk, { ...applying, files, clock, base: site.base })
  })
}
