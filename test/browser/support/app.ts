import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { systemClock } from '#platform/clock'
import { openDatabase } from '#platform/db'
import { openFiles } from '#platform/files'
import { createHttp } from '#platform/http'
import type { Checker } from '#modules/report-desk'
import { createChecker } from '#modules/report-desk'
import type { Tables } from '../../../src/api/index.ts'
import { compose } from '../../../src/composition.ts'
import { migrations } from '../../../src/migrations.ts'
import { testConfig } from '../../support/config.ts'
import type { ReportFile } from '../../../src/portal/index.ts'
import { createSite, errorPage, registerPortal, shelve } from '../../../src/portal/index.ts'

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, '../fixtures', name), 'utf8')

/** A report page as a county site would have it, with 9 for 8 in the total of table 3. */
export const wrongTotalPage = (): string => fixture('wrong-total.html')

/** The application of `npm run demo`, not listening. */
export const demoApp = async (): Promise<FastifyInstance> => {
  const { config, remove } = testConfig({ demo: true })
  const composed = await compose(config)
  assert.ok(composed.ok)
  composed.app.addHook('onClose', () => {
    remove()
  })
  return composed.app
}

/** The portal with reports of one's own, above an empty database. */
export const portalWith = async (
  reports: readonly ReportFile[],
  checker: Checker = createChecker(),
): Promise<FastifyInstance> => {
  const { config, remove } = testConfig()
  const database = await openDatabase<Tables>(config.database)
  await database.migrate(migrations, systemClock())
  const files = await openFiles({ place: config.files })
  const site = createSite({ demo: false, base: config.url })
  const app = await createHttp({
    logger: false,
    trustProxy: [],
    errorPage: (problem) => errorPage(site, problem),
  })
  const { shelf } = shelve(reports)
  await registerPortal(app, { site, shelf, checker, database, files, clock: systemClock })
  app.addHook('onClose', async () => {
    await database.close()
    remove()
  })
  return app
}

export interface FormPart {
  readonly name: string
  readonly value: string | Uint8Array
  /** Makes the part a file. */
  readonly fileName?: string
}

/** A multipart form as a browser would send it, for `inject`. */
export const multipart = (parts: readonly FormPart[]) => {
  const boundary = 'gongkai-test-boundary'
  const chunks = parts.flatMap(({ name, value, fileName }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"` +
        (fileName === undefined ? '' : `; filename="${fileName}"\r\nContent-Type: application/octet-stream`) +
        '\r\n\r\n',
    ),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ])
  return {
    payload: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}

/** Text as the pages escape it, back to what a reader sees. */
export const unescape = (html: string): string =>
  html.replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
