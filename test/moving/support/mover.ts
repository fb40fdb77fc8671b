import type { TestContext } from 'node:test'
import { buffer } from 'node:stream/consumers'
import { createTextReader } from '#platform/text'
import { recordFile } from '#platform/files'
import type { Mapping, MovingTools, RunId, RunView, Target } from '#modules/moving'
import {
  approveRun,
  createConverter,
  itemPage,
  openFileRun,
  runView,
  startRun,
  takeRunOut,
  tryRun,
  verdictsCsv,
  workOnRuns,
} from '#modules/moving'
import type { TestDatabase } from '../../support/databases.ts'
import { openFiles } from '#platform/files'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Who } from '../../publishing/support/office.ts'
import { openOffice } from '../../publishing/support/office.ts'

/** An office that moves an old site in: what its people do, and the sweep. */
export const moverIn = async (t: TestContext, engine: TestDatabase) => {
  const office = await openOffice(engine)
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-files-'))
  const files = await openFiles({ place: { kind: 'disk', folder } })
  const texts = createTextReader()
  const converter = createConverter()
  t.after(async () => {
    await texts.close()
    await converter.close()
    await rm(folder, { recursive: true, force: true })
  })
  const tools: MovingTools = {
    database: office.database,
    files,
    texts,
    sealer: office.sealer,
    converter,
    clock: office.now,
    fetchAllow: [],
  }
  const { run: transact, act, organisation, person, ask } = office
  const work = (more: Partial<MovingTools> = {}, signal = new AbortController().signal) =>
    workOnRuns({ ...tools, ...more }, signal)
  const view = (run: RunId): Promise<RunView> =>
    ask((query) => runView(query, office.sealer, run, office.now()))
  const openFile = async (name: string, bytes: Uint8Array, who: Who = 'clerk'): Promise<RunId> => {
    const taken = await files.take(bytes, { name, pages: true })
    return transact(async (tx) => {
      const { id: file } = await recordFile(tx, act(who), { taken, organisation })
      return openFileRun(tx, act(who), { organisation, title: name, person: person(who), file })
    })
  }
  return {
    office,
    tools,
    files,
    folder,
    work,
    view,
    openFile,
    /** Opens and reads a file. */
    read: async (name: string, bytes: Uint8Array | string): Promise<RunId> => {
      const run = await openFile(name, typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
      await work()
      return run
    },
    /** Tries a run by the proposal with some of it put otherwise; the sweep does it, or what is given. */
    attempt: async (
      run: RunId,
      target: Target,
      change: Partial<Mapping> = {},
      tried: () => Promise<unknown> = work,
    ): Promise<void> => {
      const { mapping } = await view(run)
      const input = { run, target, mapping: { ...mapping, otherwise: office.column, ...change } }
      await transact((tx) => tryRun(tx, act('clerk'), input))
      await tried()
    },
    start: (run: RunId) => transact((tx) => startRun(tx, act('clerk'), { run })),
    approve: async (run: RunId, who: Who = 'leader') => {
      const root = (await view(run)).run.root ?? ''
      await transact((tx) => approveRun(tx, act(who), { run, person: person(who), root }))
    },
    takeOut: (run: RunId) => transact((tx) => takeRunOut(tx, act('clerk'), { run })),
    items: async (run: RunId) => (await ask((query) => itemPage(query, run, {}, { limit: 1000 }))).rows,
    csv: async (run: RunId) => {
      const pieces: string[] = []
      for await (const piece of verdictsCsv(ask, run)) pieces.push(piece)
      return pieces.join('')
    },
    bytesOf: async (digest: string) => buffer(await files.open(digest)),
  }
}
export type Mover = Awaited<ReturnType<typeof moverIn>>

const cell = (value: string): string => `"${value.replaceAll('"', '""')}"`

/** CSV of rows under heads. */
export const csvOf = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, ...rows].map((row) => row.map((value) => cell(value)).join(',')).join('\r\n')

export const heads = ['标题', '发布日期', '栏目', '正文', '原网址', '来源'] as const

/** A row of an old site's list, as it should be. */
export const rowOf = (
  nth: number,
  change: Partial<Record<(typeof heads)[number], string>> = {},
): readonly string[] => {
  const row = {
    标题: `第${nth}号公告`,
    发布日期: `2019-03-${String((nth % 28) + 1).padStart(2, '0')} 09:30:00`,
    栏目: '通知公告',
    正文: `<p>第${nth}号公告的正文，说明第${nth * 7}项安排，请各单位照此办理并按时报送材料。</p>`,
    原网址: `http://old.example.gov.cn/tzgg/201903/t${nth}.html`,
    来源: '办公室',
    ...change,
  }
  return heads.map((head) => row[head])
}
