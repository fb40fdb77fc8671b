import { z } from 'zod'
import type { OrganisationId } from '#modules/organisations'
import type { FilingId, OldReportId } from '#modules/report-filing'
import { operation } from './operation.ts'
import { finding, printedReportTable, reportYear } from './report-words.ts'
import { day, done, download, idOf, instant, listOf, named, streamed } from './shapes.ts'

const organisation = idOf<OrganisationId>()
const ofBody = { params: z.strictObject({ organisation }) }
const old = idOf<OldReportId>()
const ofOld = { params: z.strictObject({ old }) }
const filing = idOf<FilingId>()
const number = z.number().nullable()
const megabyte = 1024 * 1024

const yearFigures = z.object({
  filing: z.string(),
  year: z.number(),
  version: z.number(),
  origin: z.enum(['ledger', 'history']),
  received: number,
  handled: number,
  open: number,
  carried: number,
  disclosed: number,
  partly: number,
  refused: number,
  unavailable: number,
  unhandled: number,
  otherwise: number,
  reconsiderations: number,
  suits: number,
  normativeMade: number,
  normativeValid: number,
})

const oldReport = z.object({
  id: old,
  year: z.number(),
  state: z.enum(['read', 'confirmed', 'dropped']),
  stateTitle: z.string(),
  file: z.string(),
  readBy: named,
  readAt: instant,
  confirmedBy: named.nullable(),
  confirmedAt: instant.nullable(),
})

const filed = z.object({
  filing,
  organisation: named,
  year: z.number(),
  version: z.number(),
  newest: z.boolean(),
  origin: z.enum(['ledger', 'history']),
  filedAt: instant,
  reason: z.string().nullable(),
})

/** Reports of earlier years, and one beside another. */
export const reportHistoryOperations = {
  reportForm: operation({
    id: 'reportForm',
    method: 'GET',
    path: '/report-forms/:year',
    summary: '一个年度的年报格式：三张表怎样印',
    input: { params: z.strictObject({ year: reportYear }) },
    output: z.object({
      edition: z.enum(['2019', '2021']),
      document: z.string(),
      tables: z.array(printedReportTable),
    }),
  }),
  reportHistory: operation({
    id: 'reportHistory',
    method: 'GET',
    path: '/organisations/:organisation/report-history',
    summary: '一个机构历年的年报：主要数字和跨年衔接',
    input: ofBody,
    output: z.object({
      years: z.array(yearFigures),
      findings: z.array(finding.extend({ year: z.number() })),
    }),
  }),
  filedReports: operation({
    id: 'filedReports',
    method: 'GET',
    path: '/filed-reports',
    summary: '看得到的机构已定稿的年报，每个版本一行',
    input: {},
    output: listOf(filed),
  }),
  compareFiled: operation({
    id: 'compareFiled',
    method: 'GET',
    path: '/filed-reports/compare',
    summary: '两份已定稿的年报逐格比较',
    input: { query: z.strictObject({ a: filing, b: filing }) },
    output: z.object({
      a: filed,
      b: filed,
      lines: z.array(
        z.object({
          name: z.string(),
          where: z.string(),
          unit: z.string(),
          a: number,
          b: number,
          change: number,
        }),
      ),
      remarks: z.array(z.string()),
    }),
  }),
  reportFile: operation({
    id: 'reportFile',
    method: 'GET',
    path: '/organisations/:organisation/report-years/:year/file',
    summary: '年报存为文件：已定稿的一个版本，或者正在编制的',
    input: {
      params: z.strictObject({ organisation, year: reportYear }),
      query: z.strictObject({
        format: z.enum(['docx', 'pdf', 'xlsx', 'html', 'json']),
        version: z.coerce.number().int().min(1).optional(),
      }),
    },
    output: download,
  }),
  oldReports: operation({
    id: 'oldReports',
    method: 'GET',
    path: '/organisations/:organisation/old-reports',
    summary: '读入的历史年报',
    input: ofBody,
    output: listOf(oldReport),
  }),
  takeOldReport: operation({
    id: 'takeOldReport',
    method: 'POST',
    path: '/organisations/:organisation/old-reports',
    summary: '读入一份历史年报（Word、Excel、PDF、网页）',
    input: { ...ofBody, upload: { largest: 10 * megabyte } },
    output: z.object({ id: old }),
  }),
  oldReport: operation({
    id: 'oldReport',
    method: 'GET',
    path: '/old-reports/:old',
    summary: '一份读入的历史年报：读出的表格、没有读出的数、检查意见',
    input: ofOld,
    output: oldReport.extend({
      title: z.string(),
      edition: z.enum(['2019', '2021']),
      issued: day.nullable(),
      tables: z.array(printedReportTable),
      cells: z.record(z.string(), z.string()),
      unread: z.array(z.string()),
      problems: z.array(z.object({ cell: z.string(), message: z.string() })),
      findings: z.array(finding),
      parts: z.array(z.object({ number: z.string(), title: z.string(), text: z.string() })),
    }),
  }),
  oldReportFile: operation({
    id: 'oldReportFile',
    method: 'GET',
    path: '/old-reports/:old/file',
    summary: '历史年报的原件',
    input: ofOld,
    output: streamed,
  }),
  confirmOldReport: operation({
    id: 'confirmOldReport',
    method: 'POST',
    path: '/old-reports/:old/confirm',
    summary: '确认读入的历史年报，改正读错的数',
    input: {
      ...ofOld,
      body: z.strictObject({ cells: z.record(z.string().max(80), z.number().min(-1e12).max(1e12)) }),
    },
    output: done,
  }),
  dropOldReport: operation({
    id: 'dropOldReport',
    method: 'POST',
    path: '/old-reports/:old/drop',
    summary: '放弃读入的历史年报',
    input: ofOld,
    output: done,
  }),
}
