import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Config } from '#platform/config'
import type { FolderResult } from '#platform/files'
import { readFolder } from '#platform/files'
import { createHttp } from '#platform/http'
import { logOptions } from '#platform/log'
import { createChecker } from '#modules/report-desk'
import type { Site } from './portal/index.ts'
import { createSite, errorPage, registerPortal, shelve } from './portal/index.ts'

const demoFolder = join(import.meta.dirname, '../demo')

/** A server with everything on it, not yet listening; or the Chinese sentences on why it can't be built. */
export type Composed =
  | { readonly ok: true; readonly app: FastifyInstance; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] }

const reportsOf = async (config: Config): Promise<FolderResult> => {
  if (config.demo) return readFolder(join(demoFolder, 'reports'), '.json')
  if (config.reportsFolder === undefined) return { ok: true, files: [] }
  return readFolder(config.reportsFolder, '.json')
}

/** In a demo the self-check can fill in a report with mistakes in it. */
const siteOf = async ({ demo }: Config): Promise<Site> =>
  demo
    ? createSite({ demo, sample: await readFile(join(demoFolder, 'self-check.md'), 'utf8') })
    : createSite({ demo })

/** Builds the application from its settings, by hand and in order. Reads files, opens no port. */
export const compose = async (config: Config): Promise<Composed> => {
  const reports = await reportsOf(config)
  if (!reports.ok) return { ok: false, problems: [reports.sentence] }
  const { shelf, problems } = shelve(reports.files)
  const site = await siteOf(config)
  const app = await createHttp({
    logger: config.logLevel === 'silent' ? false : logOptions(config.logLevel),
    trustProxy: config.trustProxy,
    errorPage: (problem) => errorPage(site, problem),
  })
  await registerPortal(app, { site, shelf, checker: createChecker() })
  return { ok: true, app, warnings: problems }
}
