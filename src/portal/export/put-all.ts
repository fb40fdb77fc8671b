import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Instant } from '#platform/clock'
import type { Files } from '#platform/files'
import { giveBack } from '#platform/http'
import type { ReadOnly } from '#platform/db'
import type { MovingReading } from '#modules/moving'
import type { Frame } from '../frame.ts'
import type { Shelf } from '../shelf.ts'
import { assetsFolder } from '../site.ts'
import { putMaps, putWholeLists } from './data.ts'
import type { Keeper } from './keeper.ts'
import { putColumn, putList } from './lists.ts'
import { noticeFiles, noticesOf, onward } from './notices.ts'
import { placeOf } from './place.ts'
import type { Plan } from './plan.ts'
import { listPath, planOf } from './plan.ts'
import type { Press } from './press.ts'
import { createPress } from './press.ts'
import { allOldAddresses, ownOf, planRedirects, putRedirects, tellRedirects } from './redirects/index.ts'
import { safeFileName } from './safe-name.ts'
import type { Surroundings } from './still-page.ts'
import { tidy } from './tidy.ts'
import { putDocuments, putSentFiles } from './work.ts'

/** How the copying is told of: how much there is to do, and each thing done. */
export interface Told {
  readonly begin: (things: number) => void
  readonly step: (things: number) => void
}

export interface Everything extends Pick<Surroundings, 'documentsThere' | 'sentThere'> {
  readonly query: ReadOnly<MovingReading>
  readonly app: FastifyInstance
  readonly frame: Frame
  readonly shelf: Shelf
  readonly files: Files
  readonly keeper: Keeper
  readonly folder: string
  readonly at: Instant
  /** The number behind which documents are still to be put. */
  readonly behind: number
  readonly documents: number
  readonly told: Told
  readonly note: (done: number) => Promise<void>
}

const pathOf = (address: string): string => {
  const place = placeOf(address)
  return place?.kind === 'file' ? place.path : ''
}

/** Files that stand whatever is public, and lists of data and maps. */
const always = [
  ...['robots.txt', 'sitemap.xml', 'api/public/documents.json', 'api/public/documents.csv'],
  ...noticeFiles,
]

const plannedFiles = (
  { pages, answers, columns, assets, reports }: Plan,
  { site }: Frame,
): ReadonlySet<string> =>
  new Set([
    ...always,
    ...[...pages, ...answers, ...assets.map((name) => site.asset(name))].map(pathOf),
    ...reports.flatMap(({ data, answers: others, packed }) => [data, ...others, ...packed].map(pathOf)),
    ...columns.flatMap((column) => [
      pathOf(listPath(column)),
      ...column.years.map(({ year }) => pathOf(listPath(column, year))),
    ]),
  ])

/** Writes down every path that is put, for what is to be removed behind. */
const noting = (keeper: Keeper, kept: Set<string>): Keeper => ({
  counts: keeper.counts,
  leave: (path) => {
    kept.add(path)
    return keeper.leave(path)
  },
  put: (path, content) => {
    kept.add(path)
    return keeper.put(path, content)
  },
  putPieces: (path, begin, size) => {
    kept.add(path)
    return keeper.putPieces(path, begin, size)
  },
})

/** Pages that lead on to others, as a site of one body has them. */
const aliasesIn = async (press: Press): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>()
  for (const address of ['/disclosure', '/request']) {
    const { status, location } = await press.get(address)
    if (status === 302 && location !== undefined) found.set(address, location)
  }
  return found
}

const putReports = async (press: Press, { reports }: Plan): Promise<void> => {
  for (const { data, answers, packed } of reports) {
    const isOther = await press.answer(data)
    for (const address of answers) await press.answer(address)
    for (const address of packed) await press.made(address, isOther)
  }
}

const putPages = async (
  press: Press,
  { frame, at, documents }: Everything,
  plan: Plan,
  aliases: Surroundings['aliases'],
) => {
  for (const address of plan.pages) {
    const to = aliases.get(address)
    if (to !== undefined) await press.drawn(onward(frame, address, to, pathOf(to)))
    else if (address === '/policies') await putList(press, address)
    else await press.page(address)
  }
  for (const notice of noticesOf(frame, at, documents)) await press.drawn(notice)
}

/**
 * Puts everything in an order in which no page leads to one that is not there yet: what pages are drawn with, files,
 * documents, lists, then the pages above them; what is left over goes then, and addresses of old sites come last.
 */
export const putAll = async (all: Everything) => {
  const { query, app, frame, shelf, files, folder, behind, documents, told, documentsThere, sentThere } = all
  const plan = await planOf(query, { frame, shelf })
  const planned = plannedFiles(plan, frame)
  const aliases = new Map<string, string>()
  const near: Surroundings = {
    base: frame.site.base,
    assets: { script: pathOf(frame.site.asset('still.js')), senior: pathOf(frame.site.asset('senior.css')) },
    aliases,
    documentsThere,
    sentThere,
    isThere: (path) => planned.has(path),
  }
  const kept = new Set<string>()
  const keeper = noting(all.keeper, kept)
  const press = createPress(app, keeper, near)
  // What documents and files are called is asked of the database: a hundred thousand names need not be remembered.
  const large = createPress(app, all.keeper, near)
  for (const [address, to] of await aliasesIn(press)) aliases.set(address, to)
  const addresses = await allOldAddresses(query)
  told.begin(documents + plan.columns.length + addresses.length)

  for (const name of plan.assets)
    await keeper.put(pathOf(frame.site.asset(name)), await readFile(join(assetsFolder, name)))
  const problems = await putSentFiles(query, { files, keeper: all.keeper }, () => undefined)
  await putDocuments(query, large, behind, async (upTo, count) => {
    told.step(count)
    await all.note(upTo)
  })
  for (const column of plan.columns) {
    await putColumn(press, column)
    told.step(1)
  }
  for (const address of plan.answers) await press.answer(address)
  // Their Word, Excel and PDF files need libraries that are large.
  giveBack()
  await putReports(press, plan)
  await putWholeLists(press, keeper)
  await putMaps(press)
  await putPages(press, all, plan, aliases)
  const redirects = planRedirects(addresses, ownOf(kept))
  for (const { files: names } of redirects.pages) for (const name of names) kept.add(name)
  // What an earlier copy left may be in the way of a redirect: it goes first.
  const removed = await tidy(folder, { kept, documentsThere, sentThere, nameOf: safeFileName })
  const refused = await putRedirects(all.keeper, redirects, { base: frame.site.base, step: told.step })
  return { removed, problems, redirects: tellRedirects(redirects, refused) }
}
