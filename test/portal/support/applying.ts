import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { Instant } from '#platform/clock'
import { later } from '#platform/clock'
import type { Files } from '#platform/files'
import { openFiles } from '#platform/files'
import { createHttp } from '#platform/http'
import type { LogOptions } from '#platform/log'
import type { RequestId } from '#modules/requests'
import { layOutColumns } from '#modules/publishing'
import { createChecker } from '#modules/report-desk'
import { createSite, errorPage, registerPortal, shelve } from '../../../src/portal/index.ts'
import { multipart } from '../../browser/support/app.ts'
import type { FormPart } from '../../browser/support/app.ts'
import type { Office } from '../../requests/support/office.ts'
import { openOffice } from '../../requests/support/office.ts'
import type { TestDatabase } from '../../support/databases.ts'
import { eachEngine } from '../../support/databases.ts'
import { testKeys } from '../../support/identity.ts'

export const base = 'https://www.example.gov.cn'

/** An office whose requests come over the portal. */
export interface Desk {
  readonly office: Office
  readonly files: Files
  readonly app: FastifyInstance
  readonly slug: string
  /** Milliseconds go by. */
  readonly pass: (milliseconds: number) => void
  readonly get: (url: string) => Promise<LightMyRequestResponse>
  readonly post: (
    url: string,
    parts: readonly FormPart[],
    headers?: Record<string, string>,
    from?: string,
  ) => Promise<LightMyRequestResponse>
  /** One more portal on the same database, as another process has it. */
  readonly another: () => Promise<Pick<Desk, 'post' | 'close'>>
  readonly requests: () => Promise<readonly { readonly id: RequestId; readonly number: string }[]>
  readonly close: () => Promise<void>
}

export interface DeskOptions {
  readonly limitFactor?: number
  readonly logger?: LogOptions & { readonly stream: { readonly write: (line: string) => void } }
}

interface Over {
  readonly office: Office
  readonly files: Files
  readonly clock: () => Instant
  readonly limitFactor: number
  readonly logger: NonNullable<DeskOptions['logger']> | false
}

const appOver = async ({ office, files, clock, limitFactor, logger }: Over): Promise<FastifyInstance> => {
  const site = createSite({ demo: false, base })
  const app = await createHttp({ logger, trustProxy: [], errorPage: (problem) => errorPage(site, problem) })
  const { cells, database } = office
  const applying = { database, keys: testKeys, cells, limitFactor }
  const { shelf } = shelve([])
  await registerPortal(app, { site, shelf, checker: createChecker(), database, files, clock, applying })
  return app
}

const postingTo =
  (app: FastifyInstance): Desk['post'] =>
  (url, parts, headers = {}, from = '192.0.2.7') => {
    const { payload, headers: typed } = multipart(parts)
    return app.inject({
      method: 'POST',
      url,
      payload,
      headers: { accept: 'text/html', ...typed, ...headers },
      remoteAddress: from,
    })
  }

/** Opens a desk in an empty database. */
export const openDesk = async (
  database: Pick<TestDatabase, 'open'>,
  { limitFactor = 1, logger }: DeskOptions = {},
): Promise<Desk> => {
  const office = await openOffice(database)
  await office.run((tx) =>
    layOutColumns(tx, office.act(), { organisation: office.organisation, template: 'common', slug: 'jsj' }),
  )
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-applying-'))
  const files = await openFiles({ place: { kind: 'disk', folder } })
  let passed = 0
  const clock = () => later(office.act().at, passed)
  const portal = { office, files, clock, limitFactor, logger: logger ?? (false as const) }
  const app = await appOver(portal)
  const { slug } = await office.ask((query) =>
    query
      .selectFrom('portal_section')
      .select('slug')
      .where('organisation', '=', office.organisation)
      .executeTakeFirstOrThrow(),
  )
  return {
    office,
    files,
    app,
    slug,
    pass: (milliseconds) => {
      passed += milliseconds
    },
    get: (url) => app.inject({ url, headers: { accept: 'text/html' } }),
    post: postingTo(app),
    another: async () => {
      const other = await appOver(portal)
      return { post: postingTo(other), close: () => other.close() }
    },
    requests: () => office.ask((query) => query.selectFrom('request').select(['id', 'number']).execute()),
    close: async () => {
      await app.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A test of a desk, on each engine. */
export const withDesk = (name: string, body: (desk: Desk) => Promise<void>, options?: DeskOptions): void => {
  eachEngine(name, async (database) => {
    const desk = await openDesk(database, options)
    try {
      await body(desk)
    } finally {
      await desk.close()
    }
  })
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** Text as the pages escape it, back to what a reader sees. */
export const plainOf = (html: string): string =>
  html
    .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(amp|lt|gt|quot);/gu, (_, name: string) => entities[name] ?? '')

/** What a hidden field of a page holds. */
export const hiddenIn = (html: string, name: string): string =>
  plainOf(new RegExp(`name="${name}"\\s+value="([^"]*)"`, 'u').exec(html)?.[1] ?? '')

/** Does the proof of work with the very script browsers are sent. */
export const solve = async (challenge: string): Promise<string> => {
  const script = join(import.meta.dirname, '../../../src/portal/assets/apply-worker.js')
  // A worker of a browser, made of one of Node.
  const shim = `
    const { parentPort, workerData } = require('node:worker_threads')
    globalThis.self = {
      addEventListener: (_, listen) => setImmediate(() => listen({ data: workerData })),
      postMessage: (found) => parentPort.postMessage(found),
    }
    require('node:vm').runInThisContext(require('node:fs').readFileSync(${JSON.stringify(script)}, 'utf8'))`
  const { parameters } = JSON.parse(challenge) as { readonly parameters: unknown }
  const worker = new Worker(shim, { eval: true, workerData: parameters })
  try {
    return await new Promise<string>((resolve, reject) => {
      worker.once('message', (found) => {
        resolve(JSON.stringify(found))
      })
      worker.once('error', reject)
    })
  } finally {
    await worker.terminate()
  }
}

/** The smallest PNG there is: one pixel. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** What somebody types who does everything right. */
export const application = (change: Readonly<Record<string, string>> = {}): readonly FormPart[] =>
  Object.entries({
    as: 'person',
    name: '王小明',
    proof: 'identity-card',
    idNumber: '330482199003070011',
    phone: '13800138000',
    description: '2025年县城集中供热管网改造工程的中标通知书',
    form: 'electronic',
    way: 'online',
    ...change,
  }).map(([name, value]) => ({ name, value }))

export const paper: FormPart = { name: 'proofFiles', value: pixel, fileName: '身份证.png' }

/** Applies as a browser with script does; gives the answer, and what its receipt says. */
export const apply = async (
  desk: Desk,
  change: Readonly<Record<string, string>> = {},
  files: readonly FormPart[] = [paper],
) => {
  const url = `/request/${encodeURIComponent(desk.slug)}`
  const challenge = hiddenIn((await desk.get(url)).body, 'challenge')
  const proof = [
    { name: 'challenge', value: challenge },
    { name: 'solution', value: await solve(challenge) },
  ]
  const parts = [...proof, ...application(change), ...files]
  const answer = await desk.post(url, parts)
  const code = /class="code">([^<]+)</u.exec(answer.body)?.[1] ?? ''
  return { answer, code, parts, url }
}
