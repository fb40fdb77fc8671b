import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Clock } from '#platform/clock'
import { systemClock } from '#platform/clock'
import type { Config } from '#platform/config'
import type { Keys } from '#platform/crypto'
import { sealer } from '#platform/crypto'
import { openFiles } from '#platform/files'
import { createHttp, registerApplication, registerHealth, registerMetrics } from '#platform/http'
import { logOptions } from '#platform/log'
import { closeOffice } from '#platform/office'
import { closePdf } from '#platform/pdf'
import { closeRemains } from '#platform/remains'
import type { Schedule } from '#platform/schedule'
import { createSchedule } from '#platform/schedule'
import { createTextReader } from '#platform/text'
import { createTries } from '#platform/tries'
import type { SearchTally } from '#modules/publishing'
import { createSearchTally, wechatHandlers } from '#modules/publishing'
import { createConverter } from '#modules/moving'
import { createChecker } from '#modules/report-desk'
import { requestCells } from '#modules/requests'
import type { Services } from './api/index.ts'
import { registerApi } from './api/index.ts'
import type { Ground } from './ground.ts'
import { layGround } from './ground.ts'
import type { Shelf, Site } from './portal/index.ts'
import { errorPage, registerPortal, shelve, styleSheets } from './portal/index.ts'
import { reportsOf, siteOf } from './shown.ts'
import { sweepsOf } from './sweeps.ts'
import { wechatKitOf } from './wechat.ts'

/** Where scripts/build-workbench.ts puts the staff application. */
const workbenchFolder = join(import.meta.dirname, '../dist/workbench')

/** A server with everything on it, not yet listening; or the Chinese sentences on why it can't be built. */
export type Composed =
  | {
      readonly ok: true
      readonly app: FastifyInstance
      readonly schedule: Schedule
      readonly ground: Ground
      readonly warnings: readonly string[]
    }
  | { readonly ok: false; readonly problems: readonly string[] }

const serverOf = (config: Config, site: Site): Promise<FastifyInstance> =>
  createHttp({
    logger: config.logLevel === 'silent' ? false : logOptions(config.logLevel),
    trustProxy: config.trustProxy,
    errorPage: (problem) => errorPage(site, problem),
  })

const servicesOf = async (config: Config, ground: Ground, app: FastifyInstance, clock: Clock) => {
  const { database, identity, keys, mail } = ground
  const files = await openFiles({ place: config.files })
  const wechat = wechatKitOf(config, { database, files, sealer: sealer(keys), clock })
  const handlers = [mail.handler, ...wechatHandlers(wechat)]
  const delivering = { handlers, sealer: sealer(keys), clock, log: app.log }
  const texts = createTextReader()
  const converter = createConverter()
  const cells = requestCells(keys)
  const schedule = createSchedule({
    database,
    sweeps: sweepsOf(files, delivering, wechat, config.fetchAllow, {
      texts,
      converter,
      site: config.url,
      cells,
    }),
    clock,
    log: app.log,
  })
  const services: Services = {
    database,
    clock,
    identity,
    files,
    schedule,
    handlers,
    sealer: sealer(keys),
    cells,
    wechat,
    texts,
    converter,
    checker: createChecker(),
    site: config.url,
    tries: createTries({ database, keys }),
    limitFactor: config.limitFactor,
  }
  return services
}

const registerFaces = async (
  app: FastifyInstance,
  config: Config,
  services: Services,
  portal: { readonly site: Site; readonly shelf: Shelf; readonly tally: SearchTally },
  keys: Keys,
): Promise<void> => {
  registerHealth(app, services.database.ready)
  registerMetrics(app, config.metricsToken)
  const { database, files, clock, checker } = services
  const { cells, limitFactor } = services
  const applying = { database, keys, cells, limitFactor }
  await registerPortal(app, { ...portal, database, files, clock, checker, applying })
  await registerApi(app, services, styleSheets(portal.site))
}

/** The staff application, where it is built; else a sentence on how to build it. */
const registerWorkbench = async (app: FastifyInstance, folder: string): Promise<readonly string[]> => {
  try {
    await registerApplication(app, { at: '/workbench', folder })
    return []
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    return ['工作台还没有构建，/workbench 暂时打不开。请运行 npm start，或者先运行 npm run build。']
  }
}

/** Builds the application from its settings, by hand and in order. Opens the database, but no port. */
export const compose = async (config: Config, clock: Clock = systemClock): Promise<Composed> => {
  const reports = await reportsOf(config)
  if (!reports.ok) return { ok: false, problems: [reports.sentence] }
  const laid = await layGround(config, clock)
  if (!laid.ok) return laid
  const { ground } = laid
  const { shelf, problems } = shelve(reports.files)
  const site = await siteOf(config)
  const app = await serverOf(config, site)
  const services = await servicesOf(config, ground, app, clock)
  const tally = createSearchTally(ground.database, clock)
  app.addHook('onClose', async () => {
    ground.policy.stop()
    await services.schedule.stop()
    await services.texts.close()
    await services.converter.close()
    await Promise.all([closePdf(), closeOffice(), closeRemains()])
    await tally.close()
    await ground.database.close()
  })
  await registerFaces(app, config, services, { site, shelf, tally }, ground.keys)
  const unbuilt = await registerWorkbench(app, workbenchFolder)
  const warnings = [...laid.warnings, ...problems, ...unbuilt]
  return { ok: true, app, schedule: services.schedule, ground, warnings }
}
