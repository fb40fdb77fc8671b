import { z } from 'zod'
import type { OrganisationId } from '#modules/organisations'
import type { RunId } from '#modules/moving'
import { itemStates, ourFieldNames, runStates, targets, verdicts, ways } from '#modules/moving'
import { operation } from './operation.ts'
import { columnId, kind } from './publishing-words.ts'
import { done, download, idOf, instant, line, listOf, pageOf, paging } from './shapes.ts'

const keysOf = <Word extends string>(words: Readonly<Record<Word, string>>) =>
  // The keys of a record of words are its words.
  z.enum(Object.keys(words) as [Word, ...Word[]])

const ofBody = { params: z.strictObject({ organisation: idOf<OrganisationId>() }) }
const ofRun = { params: z.strictObject({ movingRun: idOf<RunId>() }) }
const target = keysOf(targets)
const verdict = keysOf(verdicts)
const itemState = keysOf(itemStates)
const value = z.string().max(100)

const mapping = z.strictObject({
  /** Which of its fields is which of ours. */
  fields: z.partialRecord(
    z.enum(ourFieldNames as [(typeof ourFieldNames)[number]]),
    z.string().min(1).max(100),
  ),
  columns: z.record(value, columnId),
  otherwise: columnId.nullable(),
  kinds: z.record(value, kind),
  kind,
})

const run = z.object({
  id: z.string(),
  organisation: z.string(),
  title: z.string(),
  way: keysOf(ways),
  state: keysOf(runStates),
  target: target.nullable(),
  madeBy: z.string(),
  madeAt: instant,
  items: z.number(),
  /** How many the stage it is in is done with, and how many it has to do. */
  progress: z.number(),
  goal: z.number(),
  problem: z.string().nullable(),
  approvedBy: z.string().nullable(),
  approvedAt: instant.nullable(),
})

/** 迁移: an existing site is moved in, run by run. */
export const movingOperations = {
  movingRuns: operation({
    id: 'movingRuns',
    method: 'GET',
    path: '/organisations/:organisation/moving',
    summary: '迁移的列表',
    input: ofBody,
    output: listOf(run),
  }),
  openMovingFile: operation({
    id: 'openMovingFile',
    method: 'POST',
    path: '/organisations/:organisation/moving/file',
    summary: '上传清单（CSV、JSON、Excel）或者压缩包，开始迁移',
    input: { ...ofBody, upload: { largest: 512 * 1024 * 1024 } },
    output: z.object({ id: z.string() }),
  }),
  openMovingCrawl: operation({
    id: 'openMovingCrawl',
    method: 'POST',
    path: '/organisations/:organisation/moving/crawl',
    summary: '采集旧网站的栏目，开始迁移',
    input: {
      ...ofBody,
      body: z.strictObject({
        title: line(100),
        columns: z
          .array(z.strictObject({ title: line(60), start: line(1000) }))
          .min(1)
          .max(100),
        mostPages: z.number().int().min(1).max(20_000),
        /** Milliseconds between two requests, at least. */
        delay: z.number().int().min(100).max(60_000),
      }),
    },
    output: z.object({ id: z.string() }),
  }),
  movingRun: operation({
    id: 'movingRun',
    method: 'GET',
    path: '/moving/:movingRun',
    summary: '一次迁移：读到的项目、对应关系和结论',
    input: ofRun,
    output: run.extend({
      /** The file it is read from, or the columns of the old site. */
      from: z.array(z.string()),
      fields: z.array(
        z.object({
          name: z.string(),
          filled: z.number(),
          samples: z.array(z.string()),
          values: z.array(z.object({ value: z.string(), count: z.number() })).nullable(),
        }),
      ),
      ourFields: z.array(
        z.object({ code: z.enum(ourFieldNames as [(typeof ourFieldNames)[number]]), title: z.string() }),
      ),
      mapping,
      /** How many items have which verdict, and what was done with them. */
      tally: z.array(z.object({ verdict: verdict.nullable(), state: itemState, count: z.number() })),
      failedPages: z.array(z.object({ address: z.string(), sentence: z.string() })),
      /** What an approval covers: SM3 over all that would be history. */
      root: z.string().nullable(),
      /** Whether the caller made it ready, and so may not approve it. */
      mine: z.boolean(),
    }),
  }),
  movingItems: operation({
    id: 'movingItems',
    method: 'GET',
    path: '/moving/:movingRun/items',
    summary: '一次迁移的每一条和结论',
    input: {
      ...ofRun,
      query: z.strictObject({ verdict: verdict.optional(), state: itemState.optional(), ...paging }),
    },
    output: pageOf(
      z.object({
        seq: z.number(),
        title: z.string(),
        state: itemState,
        verdict: verdict.nullable(),
        sentence: z.string().nullable(),
        address: z.string().nullable(),
        publishedAt: instant.nullable(),
        document: z.string().nullable(),
      }),
    ),
  }),
  movingVerdicts: operation({
    id: 'movingVerdicts',
    method: 'GET',
    path: '/moving/:movingRun/verdicts',
    summary: '下载每一条的结论（CSV）',
    input: ofRun,
    output: download,
  }),
  tryMoving: operation({
    id: 'tryMoving',
    method: 'POST',
    path: '/moving/:movingRun/try',
    summary: '确定对应关系，试运行',
    input: { ...ofRun, body: z.strictObject({ mapping, target }) },
    output: done,
  }),
  startMoving: operation({
    id: 'startMoving',
    method: 'POST',
    path: '/moving/:movingRun/start',
    summary: '把试运行通过的移入为草稿',
    input: ofRun,
    output: done,
  }),
  approveMoving: operation({
    id: 'approveMoving',
    method: 'POST',
    path: '/moving/:movingRun/approve',
    summary: '批准把试运行通过的作为历史公开',
    input: { ...ofRun, body: z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/u) }) },
    output: done,
  }),
  endMovingCrawl: operation({
    id: 'endMovingCrawl',
    method: 'POST',
    path: '/moving/:movingRun/end-crawl',
    summary: '停止采集，用已经读到的继续',
    input: ofRun,
    output: done,
  }),
  takeMovingOut: operation({
    id: 'takeMovingOut',
    method: 'POST',
    path: '/moving/:movingRun/take-out',
    summary: '撤销一次迁移：移入以后没有动过的撤掉',
    input: ofRun,
    output: done,
  }),
  dropMoving: operation({
    id: 'dropMoving',
    method: 'POST',
    path: '/moving/:movingRun/drop',
    summary: '删除还没有移入的迁移',
    input: ofRun,
    output: done,
  }),
}
