import { setTimeout } from 'node:timers/promises'
import { later } from '#platform/clock'
import { FetchError } from '#platform/fetching'
import { settingsOf } from '#platform/settings'
import type { CrawlPageRow, Query, RunRow, Writing } from '../schema/index.ts'
import type { Robots, Visit } from '../sources/crawl/index.ts'
import { robotsOf, visit } from '../sources/crawl/index.ts'
import { endGathering } from './end-gathering.ts'
import { keepItems } from './keep-items.ts'
import { crawlOrigin } from './origin.ts'
import type { Tools, Working } from './tools.ts'
import { actOf, isStill, runOf } from './tools.ts'

const megabyte = 1024 * 1024
/** Of one crawl: bytes, hours, list pages behind each other. */
const mostBytes = 4096 * megabyte
const mostHours = 48
const deepest = 500
/** Of one file. */
const largestFile = 50 * megabyte

const nextPage = (query: Query, run: RunRow): Promise<CrawlPageRow | undefined> =>
  query
    .selectFrom('moving_page')
    .selectAll()
    .where('run', '=', run.id)
    .where('state', '=', 'waiting')
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()

const countPages = async (query: Query, run: RunRow): Promise<number> => {
  const { last } = await query
    .selectFrom('moving_page')
    .select(({ fn }) => fn.max('seq').as('last'))
    .where('run', '=', run.id)
    .executeTakeFirstOrThrow()
  // The maximum of no rows is null on both engines.
  return last
}

/** Notes the pages a list leads to: those not known yet, as many as the crawl may have. */
const putLeads = async (
  tx: Writing,
  run: RunRow,
  { column, depth }: CrawlPageRow,
  { leads }: Extract<Visit, { readonly is: 'list' }>,
): Promise<void> => {
  let seq = await countPages(tx, run)
  const { mostPages } = crawlOrigin(run)
  const found = [
    ...leads.articles.map((address) => ({ address, kind: 'article' as const })),
    ...(depth < deepest ? leads.lists : []).map((address) => ({ address, kind: 'list' as const })),
  ]
  for (const page of found) {
    if (seq >= mostPages) return
    const put = await tx
      .insertInto('moving_page')
      .values({
        run: run.id,
        ...page,
        seq: seq + 1,
        column,
        depth: depth + 1,
        state: 'waiting',
        sentence: null,
      })
      .onConflict((conflict) => conflict.columns(['run', 'address']).doNothing())
      .returning('seq')
      .executeTakeFirst()
    if (put) seq += 1
  }
}

/** Keeps what a visit gave, and that it was made: together, so that none is made twice or lost. */
const keepVisit = (tools: Tools, run: RunRow, page: CrawlPageRow, visited: Visit, bytes: number) =>
  tools.database.transaction(async (tx) => {
    if (!(await isStill(tx, run.id, 'gathering'))) return false
    if (visited.is === 'list') await putLeads(tx, run, page, visited)
    if (visited.is === 'article')
      await keepItems(tx, actOf(tools, run), { run, sealer: tools.sealer }, [visited.item])
    const failed = visited.is === 'failed'
    await tx
      .updateTable('moving_page')
      .set({ state: failed ? 'failed' : 'read', sentence: failed ? visited.why : null })
      .where('run', '=', run.id)
      .where('address', '=', page.address)
      .execute()
    const goal = await countPages(tx, run)
    await tx
      .updateTable('moving_run')
      .set((row) => ({
        progress: row('progress', '+', 1),
        bytes: row('bytes', '+', bytes),
        goal,
        changed_at: tools.clock(),
      }))
      .where('id', '=', run.id)
      .execute()
    return true
  })

const boundOf = (run: RunRow, { clock }: Tools): string | undefined => {
  if (run.bytes > mostBytes) return '采集的内容已经超过 4 GB，后面的没有读。'
  return clock() > later(run.made_at, mostHours * 3_600_000) ? '采集超过 48 小时，后面的没有读。' : undefined
}

const robotsFor = async (address: string, allow: readonly string[]): Promise<Robots | string> => {
  try {
    return await robotsOf(address, allow)
  } catch (error) {
    if (error instanceof FetchError) return error.message
    throw error
  }
}

/** Visits the pages of an old site one after the other, politely; broken off, it goes on with the next page. */
export const crawl = async (tools: Tools, { run, signal }: Working): Promise<void> => {
  const { database, files, fetchAllow: allow } = tools
  const { delay } = crawlOrigin(run)
  const settings = await database.read(settingsOf)
  const largest = Math.min(largestFile, settings['file.largestMegabytes'] * megabyte)
  const known = new Map<string, Robots | string>()
  for (;;) {
    if (signal.aborted) return
    const [now, page] = await database.read(
      async (query) => [await runOf(query, run.id), await nextPage(query, run)] as const,
    )
    if (now?.state !== 'gathering') return
    const bound = boundOf(now, tools)
    if (page === undefined || bound !== undefined) {
      const { mostPages } = crawlOrigin(run)
      const full = now.goal >= mostPages ? `已经到了 ${mostPages} 页的上限，后面的没有读。` : null
      await endGathering(tools, run, bound ?? full)
      return
    }
    const { host } = new URL(page.address)
    const robots = known.get(host) ?? (await robotsFor(page.address, allow))
    known.set(host, robots)
    let bytes = 0
    const pause = async (): Promise<void> => {
      const ms = Math.max(delay, typeof robots === 'string' ? 0 : robots.delay)
      // Told to end, it waits no longer.
      await setTimeout(ms, undefined, { signal }).catch(() => undefined)
    }
    const visited: Visit =
      typeof robots === 'string'
        ? { is: 'failed', why: robots }
        : await visit(page, { files, robots, allow, largest, pause, count: (more) => (bytes += more) })
    if (!(await keepVisit(tools, run, page, visited, bytes))) return
    await pause()
  }
}
