import { z } from 'zod'
import type { OrganisationId } from '#modules/organisations'
import type { NoteId } from '#modules/report-filing'
import { operation } from './operation.ts'
import { finding, reportFigure, reportPart, reportYear } from './report-words.ts'
import { day, done, givenDay, idOf, instant, listOf, named } from './shapes.ts'

const organisation = idOf<OrganisationId>()
const ofYear = { params: z.strictObject({ organisation, year: reportYear }) }
const note = idOf<NoteId>()
const ofNote = { params: z.strictObject({ note }) }

const figureId = z.string().min(1).max(120)
const piece = z.union([z.string().max(20_000), z.strictObject({ figure: figureId })])
const paragraphs = z.array(z.array(piece).max(400)).max(200)
const narrative = z.strictObject({
  preface: paragraphs,
  parts: z.strictObject({
    一: paragraphs,
    二: paragraphs,
    三: paragraphs,
    四: paragraphs,
    五: paragraphs,
    六: paragraphs,
  }),
})

const review = z.object({
  parts: z.array(reportPart),
  findings: z.array(finding),
  /** Numbers typed by hand. */
  typed: z.array(
    z.object({
      part: z.string(),
      quote: z.string(),
      value: z.number(),
      unit: z.string(),
      status: z.enum(['matched', 'adds-up', 'contradicted', 'unsupported']),
    }),
  ),
  /** Bound numbers that are no longer there. */
  lost: z.array(z.string()),
  /** Likeness to last year's report and to those of others. */
  alike: z.array(finding),
})

const noteKind = z.enum(['problem', 'measure', 'training', 'inspection', 'other'])
const noteText = {
  kind: noteKind,
  on: givenDay,
  title: z.string().trim().min(1).max(500),
  people: z.number().int().min(0).max(100_000).nullable(),
  result: z.string().trim().max(1000).nullable(),
}

/** The words of a report, and what people note for it during the year. */
export const reportTextOperations = {
  reportText: operation({
    id: 'reportText',
    method: 'GET',
    path: '/organisations/:organisation/report-years/:year/text',
    summary: '年报的正文：文字、绑定的数字和检查意见',
    input: ofYear,
    output: z.object({
      /** The text there is; '' where nothing was saved yet, and `narrative` is a draft. */
      digest: z.string(),
      saved: z.boolean(),
      editable: z.boolean(),
      titles: z.array(z.object({ number: z.string(), title: z.string() })),
      narrative,
      figures: z.array(reportFigure),
      review,
    }),
  }),
  draftReportText: operation({
    id: 'draftReportText',
    method: 'GET',
    path: '/organisations/:organisation/report-years/:year/text/draft',
    summary: '由数据和记录起草六个部分，不保存',
    input: ofYear,
    output: z.object({ narrative, review }),
  }),
  reviewReportText: operation({
    id: 'reviewReportText',
    method: 'POST',
    path: '/organisations/:organisation/report-years/:year/text/review',
    summary: '检查正在写的正文，不保存',
    input: { ...ofYear, body: z.strictObject({ narrative }) },
    output: review,
  }),
  saveReportText: operation({
    id: 'saveReportText',
    method: 'PUT',
    path: '/organisations/:organisation/report-years/:year/text',
    summary: '保存年报的正文',
    input: { ...ofYear, body: z.strictObject({ narrative, basedOn: z.string().max(64) }) },
    output: z.object({ digest: z.string() }),
  }),
  reportNotes: operation({
    id: 'reportNotes',
    method: 'GET',
    path: '/organisations/:organisation/report-years/:year/notes',
    summary: '为一年的年报记下的事：问题、措施、培训、监督检查；和上一年的问题',
    input: ofYear,
    output: listOf(
      z.object({
        id: note,
        year: z.number(),
        kind: noteKind,
        kindTitle: z.string(),
        on: day,
        title: z.string(),
        people: z.number().nullable(),
        result: z.string().nullable(),
        writtenBy: named,
        writtenAt: instant,
      }),
    ),
  }),
  writeReportNote: operation({
    id: 'writeReportNote',
    method: 'POST',
    path: '/organisations/:organisation/report-years/:year/notes',
    summary: '为年报记下一件事',
    input: { ...ofYear, body: z.strictObject(noteText) },
    output: z.object({ id: note }),
  }),
  changeReportNote: operation({
    id: 'changeReportNote',
    method: 'PATCH',
    path: '/report-notes/:note',
    summary: '修改为年报记下的事，或者写明结果',
    input: { ...ofNote, body: z.strictObject(noteText) },
    output: done,
  }),
  dropReportNote: operation({
    id: 'dropReportNote',
    method: 'POST',
    path: '/report-notes/:note/drop',
    summary: '删除为年报记下的事',
    input: ofNote,
    output: done,
  }),
}
