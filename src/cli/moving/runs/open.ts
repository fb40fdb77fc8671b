import { recordFile } from '#platform/files'
import { settingsOf } from '#platform/settings'
import type { CrawlColumn, RunId } from '#modules/moving'
import { openCrawlRun, openFileRun, sameRunOf } from '#modules/moving'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { MoveInOptions } from '../options.ts'
import type { Desk } from './desk.ts'
import { no } from './no.ts'
import { withSource } from './source.ts'

const megabyte = 1024 * 1024

interface Owner {
  readonly organisation: OrganisationId
  readonly person: PersonId
}

/** A run that was begun, or the one from the same source that is gone on with. */
export interface Opened {
  readonly run: RunId
  readonly again: boolean
}

/** Takes a file in and begins to move in from it, unless that was begun before. Throws Refusal. */
export const openFromFile = (
  { database, files, act }: Desk,
  owner: Owner,
  { path, beside, title }: { readonly path: string; readonly beside?: string; readonly title?: string },
): Promise<Opened> =>
  withSource(path, beside, async ({ name, chunks }) => {
    const settings = await database.read(settingsOf)
    const largest = settings['file.largestMegabytes'] * megabyte
    const taken = await files.take(chunks(), { name, largest, pages: true })
    return database.transaction(async (tx) => {
      const same = await sameRunOf(tx, owner.organisation, taken)
      if (same !== undefined) return { run: same, again: true }
      const { id: file } = await recordFile(tx, act(), { taken, organisation: owner.organisation })
      const run = await openFileRun(tx, act(), { ...owner, title: title ?? taken.name, file })
      return { run, again: false }
    })
  })

/** `通知公告=http://…`: a name may have blanks; without one it is called by its address. */
const columnIn = (typed: string): CrawlColumn => {
  const [, title = '', start = ''] = /^(?:([^=]*?)=)?(https?:\/\/.+)$/u.exec(typed.trim()) ?? []
  if (start === '')
    throw no.usage(`“${typed}”不是栏目的网址，请写成“通知公告=http://www.example.gov.cn/tzgg/”。`)
  return { title: title.trim() || start, start }
}

const numberIn = (typed: string, what: string, least: number, most: number): number => {
  const number = Number(typed)
  if (typed.trim() !== '' && number >= least && number <= most) return number
  throw no.usage(`${what}不能是“${typed}”，应当在 ${least} 到 ${most} 之间。`)
}

/** Begins to read columns of an old site, unless that was begun before. Throws Refusal. */
export const openFromSite = (
  { database, act }: Desk,
  owner: Owner,
  { crawl = [], pages, delay, title }: MoveInOptions,
): Promise<Opened> => {
  const columns = crawl.map((typed) => columnIn(typed))
  const mostPages = Math.floor(numberIn(pages, '--pages', 1, 20_000))
  const seconds = numberIn(delay, '--delay', 0.1, 60)
  return database.transaction(async (tx) => {
    const starts = columns.map(({ start }) => new URL(start).href)
    const same = await sameRunOf(tx, owner.organisation, { starts })
    if (same !== undefined) return { run: same, again: true }
    const named = title ?? columns[0]?.title ?? ''
    const asked = { columns, mostPages, delay: Math.round(seconds * 1000) }
    return { run: await openCrawlRun(tx, act(), { ...owner, title: named, ...asked }), again: false }
  })
}
