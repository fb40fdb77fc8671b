import type { FastifyInstance } from 'fastify'
import { dayOf } from '#platform/clock'
import type { Clock, Instant } from '#platform/clock'
import type { Database, ReadOnly } from '#platform/db'
import { createHttp } from '#platform/http'
import type { MovingReading } from '#modules/moving'
import type { Reading } from '#modules/publishing'
import { numbersThere, pageCount, publicFilesAmong, publicVersion } from '#modules/publishing'
import { errorPage } from '../failure.ts'
import type { Frame } from '../frame.ts'
import { frameOf } from '../frame.ts'
import type { Portal } from '../routes.ts'
import { registerPortal } from '../routes.ts'
import type { ShelfReading } from '../shelf-at.ts'
import { shelfOver } from '../shelf-at.ts'
import { putAll } from './put-all.ts'
import type { Told } from './put-all.ts'
import type { CopyState } from './folder.ts'
import { noteState, openFolder } from './folder.ts'
import type { Counts } from './keeper.ts'
import { createKeeper } from './keeper.ts'

export interface ExportOptions {
  /** The site; its checker is closed with the copying. */
  readonly portal: Pick<Portal, 'site' | 'shelf' | 'files' | 'checker'>
  readonly database: Pick<Database<Reading & ShelfReading & MovingReading>, 'snapshot'>
  readonly clock: Clock
  /** Where the copy is put: a new or empty folder, or an earlier copy. */
  readonly folder: string
  /** The version of the program: another draws other pages. */
  readonly program: string
  readonly told: Told
}

/** What a copy came to. */
export interface Exported extends Readonly<Counts> {
  readonly documents: number
  readonly removed: number
  /** The number behind which it was taken up again; 0 where it began from the beginning. */
  readonly behind: number
  /** A sentence for each thing that is not in it. */
  readonly problems: readonly string[]
  /** What became of addresses of old sites, in sentences; none where there are none. */
  readonly redirects: readonly string[]
}

type Ask = Portal['database']['read']

/** One question behind the other: a snapshot is one connection, and may answer but one at a time. */
const inTurn = (query: ReadOnly<Reading & ShelfReading>): Ask => {
  let last: Promise<unknown> = Promise.resolve()
  return (question) => {
    const answer = last.then(() => question(query))
    last = answer.catch(() => undefined)
    return answer
  }
}

const siteOver = async (
  read: Ask,
  portal: ExportOptions['portal'],
  at: Instant,
): Promise<FastifyInstance> => {
  const app = await createHttp({
    logger: false,
    trustProxy: [],
    errorPage: (problem) => errorPage(portal.site, problem),
    unlimited: true,
  })
  await registerPortal(app, { ...portal, database: { read }, clock: () => at, still: true })
  return app
}

/**
 * Writes the whole public site into a folder, as it is at one moment: pages, assets, files, feeds, open data. Every
 * file is whole or not there; what is the same is left as it is; a copy that was broken off goes on where it was, if
 * nothing public has changed. Throws Refusal `folder-not-empty`, `copy-unreadable`, `folder-strange`.
 */
export const exportSite = async (options: ExportOptions): Promise<Exported> => {
  const { portal, database, folder, clock, program, told } = options
  const { site, files } = portal
  const earlier = await openFolder(folder)
  return database.snapshot(async (query) => {
    const at = clock()
    const ask = inTurn(query)
    const app = await siteOver(ask, portal, at)
    try {
      const of = [program, site.base, dayOf(at), await publicVersion(query)].join(' ')
      const behind = earlier?.of === of && !earlier.finished ? earlier.done : 0
      const documents = await pageCount(query)
      const shelf = await shelfOver(portal.shelf)(query)
      const frame: Frame = { ...(await frameOf(query, site, dayOf(at))), senior: false }
      const keeper = createKeeper(folder)
      const note = (state: Pick<CopyState, 'done' | 'finished'>) =>
        noteState(folder, { format: 'gongkai.static-copy/1', of, ...state })
      const { removed, problems, redirects } = await putAll({
        query,
        app,
        frame,
        shelf,
        files,
        keeper,
        folder,
        at,
        behind,
        documents,
        told,
        note: (done) => note({ done, finished: false }),
        documentsThere: (numbers) => ask((within) => numbersThere(within, numbers)),
        sentThere: (ids) => ask((within) => publicFilesAmong(within, ids)),
      })
      await note({ done: 0, finished: true })
      return { ...keeper.counts, documents, removed, behind, problems, redirects }
    } finally {
      await app.close()
    }
  })
}
