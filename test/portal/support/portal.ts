import { openFiles } from '#platform/files'
import type { Files } from '#platform/files'
import { createHttp } from '#platform/http'
import { createChecker } from '#modules/report-desk'
import { requestCells } from '#modules/requests'
import type { Content, DocumentId } from '#modules/publishing'
import type { FastifyInstance } from 'fastify'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSite, errorPage, registerPortal, shelve } from '../../../src/portal/index.ts'
import type { Deeds } from '../../publishing/support/deeds.ts'
import { deedsOf, signAll } from '../../publishing/support/deeds.ts'
import type { Office } from '../../publishing/support/office.ts'
import { openOffice } from '../../publishing/support/office.ts'
import type { TestDatabase } from '../../support/databases.ts'
import { testKeys } from '../../support/identity.ts'

/** An office and its portal. */
export interface Open {
  readonly office: Office
  readonly deeds: Deeds
  readonly app: FastifyInstance
  readonly files: Files
  readonly slug: string
  /** Drafts, signs and publishes; gives the document and the number of its page. */
  readonly publish: (
    change?: Partial<Content>,
  ) => Promise<{ readonly document: DocumentId; readonly number: number }>
  /** The page of an address as text. */
  readonly page: (url: string, headers?: Record<string, string>) => Promise<string>
  readonly close: () => Promise<void>
}

export const base = 'https://www.example.gov.cn'

/** A portal of its own over a database, as another process has it. */
export const portalOver = async (
  office: Office,
  files: Files,
  more: { readonly mapSize?: number } = {},
): Promise<FastifyInstance> => {
  const site = createSite({ demo: false, base })
  const app = await createHttp({
    logger: false,
    trustProxy: [],
    errorPage: (problem) => errorPage(site, problem),
  })
  const { shelf } = shelve([])
  const { database, now: clock } = office
  const applying = { database, keys: testKeys, cells: requestCells(testKeys), limitFactor: 1 }
  await registerPortal(app, {
    site,
    shelf,
    checker: createChecker(),
    database,
    files,
    clock,
    applying,
    ...more,
  })
  return app
}

const publishIn =
  (office: Office, deeds: Deeds): Open['publish'] =>
  async (change) => {
    const document = await office.draft('clerk', change)
    await signAll(deeds, document)
    await deeds.publish('leader', document)
    const { number } = await office.ask((query) =>
      query
        .selectFrom('publication')
        .select('number')
        .where('document', '=', document)
        .executeTakeFirstOrThrow(),
    )
    return { document, number }
  }

/** Opens an office with a portal in an empty database. */
export const openPortal = async (database: Pick<TestDatabase, 'open'>): Promise<Open> => {
  const office = await openOffice(database)
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-portal-'))
  const files = await openFiles({ place: { kind: 'disk', folder } })
  const app = await portalOver(office, files)
  const deeds = deedsOf(office)
  const { slug } = await office.ask((query) =>
    query
      .selectFrom('portal_section')
      .select('slug')
      .where('organisation', '=', office.organisation)
      .executeTakeFirstOrThrow(),
  )
  return {
    office,
    deeds,
    app,
    files,
    slug,
    publish: publishIn(office, deeds),
    page: async (url, headers = {}) => (await app.inject({ url, headers })).body,
    close: async () => {
      await app.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
