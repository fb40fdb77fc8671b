import { z } from 'zod'
import type { CellName } from '#statute/report-form'
import type { RoleId } from '#modules/identity'
import type { OrganisationId, PostId } from '#modules/organisations'
import type { EntryId } from '#modules/report-filing'
import { operation } from './operation.ts'
import { reportYear } from './report-words.ts'
import {
  day,
  done,
  download,
  givenDay,
  idOf,
  instant,
  line,
  listOf,
  named,
  pageOf,
  paging,
} from './shapes.ts'

const organisation = idOf<OrganisationId>()
const ofBody = { params: z.strictObject({ organisation }) }
const year = { organisation, year: reportYear }
const ofYear = { params: z.strictObject(year) }
const cellName = z
  .string()
  .regex(/^(?:proactive|requests|remedies)\.[\w.]{1,60}$/u)
  .transform((text) => text as CellName)

const seat = z.union([
  z.strictObject({ by: z.literal('role'), role: idOf<RoleId>() }),
  z.strictObject({ by: z.literal('post'), post: idOf<PostId>() }),
])

const stage = z.enum(['draft', 'review', 'signed', 'filed'])
const duty = z.enum(['authority', 'public'])
const source = z.enum(['request', 'register', 'decision', 'charge', 'processing-fee', 'remedy'])
const number = z.number().nullable()

const cell = z.object({
  name: z.string(),
  where: z.string(),
  unit: z.string(),
  /** A figure of its own, which may be entered and adjusted; the others are sums. */
  own: z.boolean(),
  ledger: number,
  elsewhere: number,
  adjustment: number,
  value: number,
})

const entry = z.object({
  id: z.string(),
  cell: z.string(),
  kind: z.enum(['elsewhere', 'adjustment']),
  kindTitle: z.string(),
  value: z.number(),
  source: z.string(),
  reason: z.string(),
  by: named,
  at: instant,
  cancelled: z.object({ by: named, at: instant, reason: z.string() }).nullable(),
})

const difference = z.object({
  key: z.string(),
  message: z.string(),
  cells: z.array(z.string()),
  expected: z.number(),
  actual: z.number(),
  basis: z.string(),
  explanation: z.string().nullable(),
})

const given = z.object({
  by: named,
  actingFor: named.nullable(),
  verdict: z.enum(['sign', 'send-back']),
  opinion: z.string().nullable(),
  at: instant,
  void: z.boolean(),
})

const round = z.object({
  number: z.number(),
  digest: z.string(),
  submittedBy: named,
  submittedAt: instant,
  steps: z.array(z.object({ code: z.string(), title: z.string(), due: z.boolean(), given: z.array(given) })),
  /** Whether it is the caller's turn, and why they may not although it is. */
  mine: z.boolean(),
  barred: z.string().nullable(),
})

const dutyState = z.object({
  duty,
  title: z.string(),
  due: day,
  basis: z.string(),
  doneOn: day.nullable(),
  left: number,
  late: z.boolean(),
})

const filing = z.object({
  id: z.string(),
  version: z.number(),
  origin: z.enum(['ledger', 'history']),
  filedAt: instant,
  filedBy: named,
  reason: z.string().nullable(),
  /** SM3 of what was signed, and of the evidence with the numbers of its last events. */
  signed: z.string(),
  evidence: z.string(),
})

/** The report of a body for a year: how it stands, its tables, what is behind them. */
export const reportYearOperations = {
  reportYears: operation({
    id: 'reportYears',
    method: 'GET',
    path: '/organisations/:organisation/report-years',
    summary: '各年度的年报：编到哪一步、定稿到哪一版',
    input: ofBody,
    output: listOf(
      z.object({
        year: z.number(),
        stage,
        stageTitle: z.string(),
        version: z.number(),
        compiledAt: instant.nullable(),
        filed: z
          .object({ version: z.number(), at: instant, origin: z.enum(['ledger', 'history']) })
          .nullable(),
        /** Lines of the correction list, as it was looked through last; null where nothing is filed of the ledger. */
        corrections: number,
      }),
    ),
  }),
  reportYear: operation({
    id: 'reportYear',
    method: 'GET',
    path: '/organisations/:organisation/report-years/:year',
    summary: '一个年度的年报：三张表逐格、填入和调整的数、跨年衔接、审签、期限、版本',
    input: ofYear,
    output: z.object({
      /** Null while nobody has begun it. */
      report: z
        .object({
          stage,
          stageTitle: z.string(),
          version: z.number(),
          reason: z.string().nullable(),
          compiledAt: instant.nullable(),
          compiledBy: named.nullable(),
          hasText: z.boolean(),
        })
        .nullable(),
      edition: z.enum(['2019', '2021']),
      document: z.string(),
      cells: z.array(cell),
      entries: z.array(entry),
      chain: z.object({
        against: z.object({ year: z.number(), version: z.number() }).nullable(),
        differences: z.array(difference),
      }),
      /** What keeps it from being submitted, in sentences. */
      obstacles: z.array(z.object({ code: z.string(), sentence: z.string() })),
      round: round.nullable(),
      duties: z.array(dutyState),
      filings: z.array(filing),
    }),
  }),
  reportEvidence: operation({
    id: 'reportEvidence',
    method: 'GET',
    path: '/organisations/:organisation/report-years/:year/cells/:cell/evidence',
    summary: '一个单元格后面的申请、文件、复议诉讼：现在台账里的',
    input: { params: z.strictObject({ ...year, cell: cellName }), query: z.strictObject(paging) },
    output: pageOf(
      z.object({
        source,
        sourceTitle: z.string(),
        item: z.string(),
        title: z.string(),
        detail: z.string(),
        on: day.nullable(),
        /** In fen. */
        amount: z.number(),
      }),
    ),
  }),
  filedReportEvidence: operation({
    id: 'filedReportEvidence',
    method: 'GET',
    path: '/organisations/:organisation/report-years/:year/versions/:version/cells/:cell/evidence',
    summary: '一个单元格后面的申请、文件、复议诉讼：定稿时封存的',
    input: {
      params: z.strictObject({ ...year, version: z.coerce.number().int().min(1).max(999), cell: cellName }),
      query: z.strictObject(paging),
    },
    output: pageOf(
      z.object({
        source,
        sourceTitle: z.string(),
        item: z.string(),
        version: z.number(),
        title: z.string(),
        amount: z.number(),
      }),
    ),
  }),
  reportCorrections: operation({
    id: 'reportCorrections',
    method: 'GET',
    path: '/organisations/:organisation/report-years/:year/corrections',
    summary: '定稿以后变了的：哪一件、原来的格、现在的格、为什么',
    input: ofYear,
    output: z.object({
      /** The version it is held against; null where nothing is filed. */
      version: number,
      lines: z.array(
        z.object({
          source,
          sourceTitle: z.string(),
          item: z.string(),
          title: z.string(),
          from: z.array(z.object({ name: z.string(), where: z.string() })),
          to: z.array(z.object({ name: z.string(), where: z.string() })),
          why: z.array(z.string()),
        }),
      ),
      cells: z.array(
        z.object({ name: z.string(), where: z.string(), unit: z.string(), filed: number, now: number }),
      ),
    }),
  }),
  compileReport: operation({
    id: 'compileReport',
    method: 'POST',
    path: '/organisations/:organisation/report-years/:year/compile',
    summary: '从台账编制表二、表三、表四；填入和调整的数保留',
    input: ofYear,
    output: z.object({
      moved: z.array(z.object({ name: z.string(), where: z.string(), from: number, to: number })),
    }),
  }),
  enterReportFigure: operation({
    id: 'enterReportFigure',
    method: 'POST',
    path: '/organisations/:organisation/report-years/:year/figures',
    summary: '填入别处的数，或者调整台账的数；写明来源和理由',
    input: {
      ...ofYear,
      body: z.strictObject({
        cell: cellName,
        kind: z.enum(['elsewhere', 'adjustment']),
        value: z.number(),
        source: z.string().trim().max(200),
        reason: line(200),
      }),
    },
    output: z.object({ id: z.string() }),
  }),
  cancelReportFigure: operation({
    id: 'cancelReportFigure',
    method: 'POST',
    path: '/organisations/:organisation/report-years/:year/figures/:entry/cancel',
    summary: '注销填入或者调整的数',
    input: {
      params: z.strictObject({ ...year, entry: idOf<EntryId>() }),
      body: z.strictObject({ reason: line(200) }),
    },
    output: done,
  }),
  reportFigureTemplate: operation({
    id: 'reportFigureTemplate',
    method: 'GET',
    path: '/organisations/:organisation/report-years/:year/figures/template',
    summary: '导入别处的数用的空表（CSV）',
    input: ofYear,
    output: download,
  }),
  importReportFigures: operation({
    id: 'importReportFigures',
    method: 'POST',
    path: '/organisations/:organisation/report-years/:year/figures/import',
    summary: '导入别处的数（CSV），全部导入或者一条也不导入',
    input: { ...ofYear, upload: { largest: 1024 * 1024 } },
    output: z.object({ entered: z.number() }),
  }),
  explainReportDifference: operation({
    id: 'explainReportDifference',
    method: 'POST',
    path: '/organisations/:organisation/report-years/:year/differences',
    summary: '说明与上年年报不一致的原因',
    input: { ...ofYear, body: z.strictObject({ key: z.string().min(1).max(100), text: line(500) }) },
    output: done,
  }),
  submitReport: operation({
    id: 'submitReport',
    method: 'POST',
    path: '/organisations/:organisation/report-years/:year/submit',
    summary: '年报送审',
    input: ofYear,
    output: z.object({ digest: z.string() }),
  }),
  signReport: operation({
    id: 'signReport',
    method: 'POST',
    path: '/organisations/:organisation/report-years/:year/sign',
    summary: '签署年报',
    input: {
      ...ofYear,
      body: z.strictObject({ digest: z.string().max(64), opinion: z.string().max(500).optional() }),
    },
    output: done,
  }),
  sendBackReport: operation({
    id: 'sendBackReport',
    method: 'POST',
    path: '/organisations/:organisation/report-years/:year/send-back',
    summary: '退回年报，写明意见',
    input: { ...ofYear, body: z.strictObject({ digest: z.string().max(64), opinion: line(500) }) },
    output: done,
  }),
  recallReport: operation({
    id: 'recallReport',
    method: 'POST',
    path: '/organisations/:organisation/report-years/:year/recall',
    summary: '撤回送审',
    input: ofYear,
    output: done,
  }),
  fileReport: operation({
    id: 'fileReport',
    method: 'POST',
    path: '/organisations/:organisation/report-years/:year/file',
    summary: '年报定稿：封存期间和证据，公开这一版',
    input: ofYear,
    output: z.object({ filing: z.string() }),
  }),
  reopenReport: operation({
    id: 'reopenReport',
    method: 'POST',
    path: '/organisations/:organisation/report-years/:year/reopen',
    summary: '开始更正已经定稿的年报',
    input: { ...ofYear, body: z.strictObject({ reason: line(500) }) },
    output: done,
  }),
  handInReport: operation({
    id: 'handInReport',
    method: 'POST',
    path: '/organisations/:organisation/report-years/:year/hand-in',
    summary: '登记向主管部门报送',
    input: {
      ...ofYear,
      body: z.strictObject({ on: givenDay, note: z.string().trim().max(200).nullable().default(null) }),
    },
    output: done,
  }),
  reportSignOff: operation({
    id: 'reportSignOff',
    method: 'GET',
    path: '/organisations/:organisation/report-sign-off',
    summary: '年报的审签流程',
    input: ofBody,
    output: z.object({
      steps: z.array(z.object({ code: z.string(), title: z.string(), seat, who: z.string() })),
      /** Null where the body has set nothing: the preset holds. */
      from: day.nullable(),
      problem: z.string().nullable(),
    }),
  }),
  setReportSignOff: operation({
    id: 'setReportSignOff',
    method: 'PUT',
    path: '/organisations/:organisation/report-sign-off',
    summary: '设定年报的审签流程',
    input: {
      ...ofBody,
      body: z.strictObject({
        steps: z
          .array(z.strictObject({ code: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/u), title: line(40), seat }))
          .min(1)
          .max(6),
        from: givenDay,
      }),
    },
    output: done,
  }),
}
