import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { fileOf } from '#platform/files'
import { newId } from '#platform/ids'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { RunId } from '../ids.ts'
import { no } from '../no.ts'
import type { RunRow, Writing } from '../schema/index.ts'
import { plainAddress } from '../sources/crawl/index.ts'
import type { CrawlOrigin, FileOrigin } from '../stages/index.ts'

interface NewRun {
  readonly organisation: OrganisationId
  readonly title: string
  readonly person: PersonId
}

const putRun = async (
  tx: Writing,
  act: Act,
  { organisation, title, person }: NewRun,
  { way, origin }: Pick<RunRow, 'way'> & { readonly origin: FileOrigin | CrawlOrigin },
): Promise<RunId> => {
  const id = newId() as RunId
  await tx
    .insertInto('moving_run')
    .values({
      id,
      organisation,
      title,
      way,
      state: 'gathering',
      made_by: person,
      made_at: act.at,
      changed_at: act.at,
      who: act.who,
      origin: JSON.stringify(origin),
      profile: null,
      mapping: null,
      target: null,
      items: 0,
      progress: 0,
      goal: 0,
      problem: null,
      bytes: 0,
      root: null,
      approval: null,
      approved_by: null,
      approved_at: null,
    })
    .execute()
  await record(tx, act, {
    what: 'moving.open',
    subject: `moving-run:${id}`,
    organisation,
    after: { title, way },
  })
  return id
}

/**
 * Begins to move in from a file of the store: a list (CSV, JSON, Excel) or an archive of pages. Gives the run's id. Throws
 * Refusal `moving-unfit`.
 */
export const openFileRun = async (
  tx: Writing,
  act: Act,
  { file, ...run }: NewRun & { readonly file: string },
): Promise<RunId> => {
  const found = await fileOf(tx, file)
  if (found?.organisation !== run.organisation)
    throw no.field('file', '文件不在本机构的文件库里，请重新上传。')
  const { id, name, digest, size } = found
  const archive = /\.zip$/iu.test(name)
  if (!archive && !/\.(?:csv|txt|json|xlsx)$/iu.test(name))
    throw no.field('file', '请上传 CSV、JSON、Excel（.xlsx）清单，或者 ZIP 压缩包。')
  const origin = { file: id, name, digest, size }
  return putRun(tx, act, run, { way: archive ? 'archive' : 'list', origin })
}

/** A column of the old site, and where its list begins. */
export interface CrawlColumn {
  readonly title: string
  readonly start: string
}

/** Begins to read columns of an old site. Gives the run's id. Throws Refusal `moving-unfit` naming the column. */
export const openCrawlRun = async (
  tx: Writing,
  act: Act,
  {
    columns,
    mostPages,
    delay,
    ...run
  }: NewRun & {
    readonly columns: readonly CrawlColumn[]
    readonly mostPages: number
    readonly delay: number
  },
): Promise<RunId> => {
  const starts = columns.map(({ title, start }, at) => {
    const url = plainAddress(start, 'http://nowhere.invalid/')
    if (url === undefined || url.hostname === 'nowhere.invalid')
      throw no.field(`columns.${at}.start`, '网址要以 http:// 或者 https:// 开头，请从浏览器的地址栏复制。')
    return { title: title.trim(), start: url.href }
  })
  if (new Set(starts.map(({ start }) => start)).size < starts.length)
    throw no.field('columns', '有两个栏目的网址相同。')
  const id = await putRun(tx, act, run, { way: 'crawl', origin: { columns: starts, mostPages, delay } })
  for (const [at, { title, start }] of starts.entries())
    await tx
      .insertInto('moving_page')
      .values({
        run: id,
        address: start,
        seq: at + 1,
        kind: 'list',
        column: title,
        depth: 0,
        state: 'waiting',
        sentence: null,
      })
      .execute()
  return id
}
