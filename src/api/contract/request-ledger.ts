import { z } from 'zod'
import { formOf } from '#statute/report-form'
import type { OrganisationId, PersonId } from '#modules/organisations'
import { operation } from './operation.ts'
import { requestLine } from './request-views.ts'
import { requestId, requestRisk, requestStage } from './request-words.ts'
import { day, done, download, givenDay, id, idOf, instant, listOf, named, pageOf, paging } from './shapes.ts'

const organisation = idOf<OrganisationId>()
const ofBody = { params: z.strictObject({ organisation }) }
const ends = { from: givenDay, until: givenDay }
const period = z
  .strictObject(ends)
  .refine(({ from, until }) => from <= until, { path: ['until'], message: '结束日期不能早于开始日期。' })

/** A row of table 3: `3.6` is all of （六）. */
const row = z.enum([
  ...new Set([...formOf('2021').requests.rows, ...formOf('2019').requests.rows].map(({ code }) => code)),
])
/** Which column of table 3, from 0; the last is the total. */
const nth = z.coerce.number().int().min(0).max(6)

const line = z.object({
  code: z.string(),
  number: z.string(),
  label: z.string(),
  depth: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  meaning: z.string().nullable(),
  counts: z.array(z.number()).nullable(),
})

const load = z.object({
  handler: named.nullable(),
  overdue: z.number(),
  soon: z.number(),
  later: z.number(),
  waiting: z.number(),
  concluded: z.number(),
  late: z.number(),
  workdays: z.number().nullable(),
})

const entry = z.object({
  request: id,
  number: z.string(),
  on: day,
  what: z.enum(['due', 'answered']),
  provisional: z.boolean(),
  risk: requestRisk,
  riskTitle: z.string(),
  late: z.boolean(),
  stage: requestStage,
  stageTitle: z.string(),
  handler: z.object({ id: idOf<PersonId>(), name: z.string() }).nullable(),
})

/** The ledger of requests: table 3 of any period with what is behind it, who has how much, what is due when. */
export const requestLedgerOperations = {
  requestStatistics: operation({
    id: 'requestStatistics',
    method: 'GET',
    path: '/organisations/:organisation/request-statistics',
    summary: '表三：一个期间的申请统计',
    input: { ...ofBody, query: period },
    output: z.object({
      edition: z.enum(['2019', '2021']),
      document: z.string(),
      note: z.string(),
      columns: z.array(z.string()),
      lines: z.array(line),
      identities: z.array(z.object({ title: z.string(), left: z.number(), right: z.number() })),
    }),
  }),
  requestStatisticsCases: operation({
    id: 'requestStatisticsCases',
    method: 'GET',
    path: '/organisations/:organisation/request-statistics/cases',
    summary: '表三一个数字后面的申请，申请人遮盖',
    input: { ...ofBody, query: z.strictObject({ ...ends, row, nth, ...paging }) },
    output: pageOf(requestLine),
  }),
  requestLoad: operation({
    id: 'requestLoad',
    method: 'GET',
    path: '/organisations/:organisation/request-load',
    summary: '每个人手上和期间办结的申请',
    input: { ...ofBody, query: period },
    output: listOf(load),
  }),
  requestCalendar: operation({
    id: 'requestCalendar',
    method: 'GET',
    path: '/organisations/:organisation/request-calendar',
    summary: '哪天到期、哪天答复了哪些申请',
    input: {
      ...ofBody,
      query: period.refine(({ from, until }) => Date.parse(until) - Date.parse(from) <= 100 * 86_400_000, {
        path: ['until'],
        message: '一次最多看一百天。',
      }),
    },
    output: listOf(entry),
  }),
  requestMoves: operation({
    id: 'requestMoves',
    method: 'GET',
    path: '/organisations/:organisation/request-moves',
    summary: '答复期限的变动：变动前后',
    input: { ...ofBody, query: z.strictObject(paging) },
    output: pageOf(
      z.object({
        id: z.string(),
        request: z.object({ id: z.string(), number: z.string() }),
        handler: named.nullable(),
        before: day.nullable(),
        after: day.nullable(),
        cause: z.enum(['notice', 'event']),
        movedAt: instant,
        seenBy: named.nullable(),
        seen: z.boolean(),
      }),
    ),
  }),
  seeRequestMoves: operation({
    id: 'seeRequestMoves',
    method: 'POST',
    path: '/requests/:request/moves/seen',
    summary: '核对过一件申请的期限变动',
    input: { params: z.strictObject({ request: requestId }) },
    output: done,
  }),
  exportRequests: operation({
    id: 'exportRequests',
    method: 'POST',
    path: '/organisations/:organisation/request-ledger/export',
    summary: '导出申请台账（Excel），申请人遮盖；记入审计',
    input: { ...ofBody, body: period },
    output: download,
  }),
  exportRequestsInFull: operation({
    id: 'exportRequestsInFull',
    method: 'POST',
    path: '/organisations/:organisation/request-ledger/export-in-full',
    summary: '导出申请台账（Excel），申请人不遮盖；记入审计',
    input: { ...ofBody, body: period },
    output: download,
  }),
}
