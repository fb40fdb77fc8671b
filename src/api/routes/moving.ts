import { recordFile } from '#platform/files'
import type { ReadOnly } from '#platform/db'
import { settingsOf } from '#platform/settings'
import type { Permission } from '#modules/identity'
import type { Mapping, RunId, RunLine, RunView } from '#modules/moving'
import {
  approveRun,
  dropRun,
  endCrawl,
  failedPages,
  itemPage,
  openCrawlRun,
  openFileRun,
  ourFieldNames,
  ourFields,
  placeOfRun,
  runsOf,
  runView,
  startRun,
  takeRunOut,
  tryRun,
  verdictsCsv,
} from '#modules/moving'
import { movingOperations as operations } from '../contract/moving.ts'
import { ask, change, perform } from '../route/route.ts'
import { sentFile } from '../route/upload.ts'
import type { Tables } from '../tables.ts'
import { namesOf } from '../words/names.ts'
import { done } from './done.ts'

const megabyte = 1024 * 1024

const atRun = (permission: Permission) => ({
  permission,
  place: ({ params }: { readonly params: { readonly movingRun: RunId } }, query: ReadOnly<Tables>) =>
    placeOfRun(query, params.movingRun),
})

const atBody = {
  permission: 'moving.manage' as const,
  place: ({ params }: { readonly params: { readonly organisation: RunLine['organisation'] } }) =>
    params.organisation,
}

type Names = Awaited<ReturnType<typeof namesOf>>

const lineOf = (row: RunLine, { person }: Names) => ({
  id: row.id,
  organisation: row.organisation,
  title: row.title,
  way: row.way,
  state: row.state,
  target: row.target,
  madeBy: person(row.made_by),
  madeAt: row.made_at,
  items: row.items,
  progress: row.progress,
  goal: row.goal,
  problem: row.problem,
  approvedBy: row.approved_by === null ? null : person(row.approved_by),
  approvedAt: row.approved_at,
})

const fromOf = ({ from }: RunView): string[] =>
  from.crawl === null
    ? [from.file?.name ?? '']
    : from.crawl.columns.map(({ title, start }) => `${title}：${start}`)

const plainMapping = ({ fields, columns, kinds, ...rest }: Mapping) => ({
  fields: { ...fields },
  columns: { ...columns },
  kinds: { ...kinds },
  ...rest,
})

export const movingRoutes = [
  ask(operations.movingRuns, {
    limit: 'read',
    may: { ...atBody, permission: 'document.read' },
    run: async ({ query, input: { params } }) => {
      const rows = await runsOf(query, params.organisation)
      const names = await namesOf(query, {
        people: rows.flatMap(({ made_by, approved_by }) =>
          approved_by === null ? [made_by] : [made_by, approved_by],
        ),
      })
      return { rows: rows.map((row) => lineOf(row, names)) }
    },
  }),
  perform(operations.openMovingFile, {
    limit: 'heavy',
    may: atBody,
    changes: true,
    run: async ({ act, caller, input: { params }, upload, services: { database, files } }) => {
      const { name, stream } = sentFile(upload)
      const settings = await database.read(settingsOf)
      const largest = settings['file.largestMegabytes'] * megabyte
      const taken = await files.take(stream, { name, largest, pages: true })
      return database.transaction(async (tx) => {
        const { id: file } = await recordFile(tx, act, { taken, ...params })
        return {
          id: await openFileRun(tx, act, { ...params, title: taken.name, person: caller.person, file }),
        }
      })
    },
  }),
  change(operations.openMovingCrawl, {
    limit: 'write',
    may: atBody,
    run: async ({ tx, act, caller, input: { params, body } }) => ({
      id: await openCrawlRun(tx, act, { ...params, ...body, person: caller.person }),
    }),
  }),
  ask(operations.movingRun, {
    limit: 'read',
    may: atRun('document.read'),
    run: async ({ query, now, caller, services: { sealer }, input: { params } }) => {
      const view = await runView(query, sealer, params.movingRun, now)
      const { run, profile, mapping, tally } = view
      const people = run.approved_by === null ? [run.made_by] : [run.made_by, run.approved_by]
      const failed = view.failedPages === 0 ? [] : await failedPages(query, run.id)
      return {
        ...lineOf(run, await namesOf(query, { people })),
        from: fromOf(view),
        fields: profile.map(({ name, filled, samples, values }) => ({
          name,
          filled,
          samples: [...samples],
          values: values && Object.entries(values).map(([value, count]) => ({ value, count })),
        })),
        ourFields: ourFieldNames.map((code) => ({ code, title: ourFields[code].title })),
        mapping: plainMapping(mapping),
        tally: tally.map((each) => ({ ...each })),
        failedPages: failed.map(({ address, sentence }) => ({ address, sentence: sentence ?? '' })),
        root: run.root,
        mine: run.made_by === caller.person,
      }
    },
  }),
  ask(operations.movingItems, {
    limit: 'read',
    may: atRun('document.read'),
    run: async ({ query, input: { params, query: asked } }) => {
      const { verdict, state, ...paging } = asked
      const { rows, next } = await itemPage(query, params.movingRun, { verdict, state }, paging)
      return { rows: rows.map(({ published_at: publishedAt, ...row }) => ({ ...row, publishedAt })), next }
    },
  }),
  perform(operations.movingVerdicts, {
    limit: 'heavy',
    may: atRun('document.read'),
    changes: false,
    run: async ({ input: { params }, services: { database } }) => {
      const pieces: Buffer[] = []
      for await (const piece of verdictsCsv((task) => database.read(task), params.movingRun))
        pieces.push(Buffer.from(piece))
      return { name: '迁移结论.csv', mediaType: 'text/csv; charset=utf-8', bytes: Buffer.concat(pieces) }
    },
  }),
  change(operations.tryMoving, {
    limit: 'write',
    may: atRun('moving.manage'),
    run: ({ tx, act, input: { params, body } }) => done(tryRun(tx, act, { run: params.movingRun, ...body })),
  }),
  change(operations.startMoving, {
    limit: 'write',
    may: atRun('moving.manage'),
    run: ({ tx, act, input: { params } }) => done(startRun(tx, act, { run: params.movingRun })),
  }),
  change(operations.approveMoving, {
    limit: 'write',
    may: atRun('moving.approve'),
    run: ({ tx, act, caller, input: { params, body } }) =>
      done(approveRun(tx, act, { run: params.movingRun, person: caller.person, root: body.digest })),
  }),
  change(operations.endMovingCrawl, {
    limit: 'write',
    may: atRun('moving.manage'),
    run: ({ tx, act, input: { params } }) => done(endCrawl(tx, act, { run: params.movingRun })),
  }),
  change(operations.takeMovingOut, {
    limit: 'write',
    may: atRun('moving.approve'),
    run: ({ tx, act, input: { params } }) => done(takeRunOut(tx, act, { run: params.movingRun })),
  }),
  change(operations.dropMoving, {
    limit: 'write',
    may: atRun('moving.manage'),
    run: ({ tx, act, input: { params } }) => done(dropRun(tx, act, { run: params.movingRun })),
  }),
]
