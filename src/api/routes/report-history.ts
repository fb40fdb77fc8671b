import { fileOf } from '#platform/files'
import type { ReadOnly } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type { AnnualReport } from '#modules/annual-report'
import {
  cellText,
  checkAmong,
  checkReport,
  compareReports,
  digestOf,
  formOfReport,
  problemsOf,
  titleOf,
} from '#modules/annual-report'
import type { OrganisationId } from '#modules/organisations'
import { checkSent, largestReport } from '#modules/report-desk'
import type { FiledReport, OldReportRow } from '#modules/report-filing'
import {
  confirmOldReport,
  dropOldReport,
  filedReports,
  formOfYear,
  loadOldReport,
  oldReportsOf,
  oldReportStates,
  placeOfOldReport,
  reportFile,
  takeOldReport,
  yearsOf,
} from '#modules/report-filing'
import { reportHistoryOperations as operations } from '../contract/report-history.ts'
import type { Reach } from '../route/context.ts'
import { ask, change, perform } from '../route/route.ts'
import { bytesOf, sentFile } from '../route/upload.ts'
import type { Tables } from '../tables.ts'
import { findingShown } from '../views/report-text.ts'
import { printedTables } from '../views/report-table.ts'
import { reportAtHand } from '../views/report-at-hand.ts'
import type { Names } from '../words/names.ts'
import { namesOf } from '../words/names.ts'
import { done } from './done.ts'
import { atReport } from './report-years.ts'
import { sendFile } from './send-file.ts'

const compiling = atReport('report.compile')
const readingReports = atReport('report.read')

type Query = ReadOnly<Tables>

const ofOld = <const Permission extends 'report.read' | 'report.compile' | 'report.file'>(
  permission: Permission,
) => ({
  permission,
  place: ({ params }: { params: { old: Parameters<typeof placeOfOldReport>[1] } }, query: Query) =>
    placeOfOldReport(query, params.old),
})

const within = (reach: Reach, organisation: OrganisationId): boolean =>
  reach === 'all' || reach.includes(organisation)

const filedShown = (one: FiledReport) => ({
  filing: one.filing,
  organisation: { id: one.organisation, name: one.annual.organisation ?? '' },
  year: one.year,
  version: one.version,
  newest: one.newest,
  origin: one.origin,
  filedAt: one.filedAt,
  reason: one.reason,
})

const oldShown = (names: Names, row: Omit<OldReportRow, 'report'>) => ({
  id: row.id,
  year: row.year,
  state: row.state,
  stateTitle: oldReportStates[row.state],
  file: row.file,
  readBy: { id: row.read_by, name: names.person(row.read_by) },
  readAt: row.read_at,
  confirmedBy:
    row.confirmed_by === null ? null : { id: row.confirmed_by, name: names.person(row.confirmed_by) },
  confirmedAt: row.confirmed_at,
})

const peopleIn = (rows: readonly Pick<OldReportRow, 'read_by' | 'confirmed_by'>[]) =>
  rows.flatMap(({ read_by, confirmed_by }) => (confirmed_by === null ? [read_by] : [read_by, confirmed_by]))

const cellsShown = (report: AnnualReport): Record<string, string> =>
  Object.fromEntries(
    [...report.cells].map(([name, cell]) => [name, cell.state === 'number' ? cellText(cell) : '']),
  )

const noFiled = () =>
  new Refusal('missing', 'filing-missing', '没有这份年报', '请从列表里选择两份已定稿的年报。')

/** Reports of earlier years, one beside another, and as files. */
export const reportHistoryRoutes = [
  ask(operations.reportForm, {
    limit: 'read',
    may: 'staff',
    run: ({ input: { params } }) => {
      const form = formOfYear(params.year)
      return { edition: form.edition, document: form.document, tables: printedTables(form) }
    },
  }),
  ask(operations.reportHistory, {
    limit: 'read',
    may: readingReports,
    run: async ({ query, input: { params } }) => {
      const filed = (await filedReports(query, params)).filter(({ newest }) => newest)
      const found = checkAmong(filed.map(({ annual, filing: id }) => digestOf(annual, id)))
      return {
        years: [...(await yearsOf(query, params.organisation))],
        findings: filed.flatMap(({ filing: id, year }) =>
          (found.get(id) ?? []).map((finding) => ({ ...findingShown(finding), year })),
        ),
      }
    },
  }),
  ask(operations.filedReports, {
    limit: 'read',
    may: { permission: 'report.read', within: true },
    run: async ({ query, reach }) => ({
      rows: (await filedReports(query))
        .filter(({ organisation }) => within(reach, organisation))
        .map(filedShown),
    }),
  }),
  ask(operations.compareFiled, {
    limit: 'read',
    may: { permission: 'report.read', within: true },
    run: async ({ query, reach, input: { query: asked } }) => {
      const all = (await filedReports(query)).filter(({ organisation }) => within(reach, organisation))
      const a = all.find(({ filing: id }) => id === asked.a)
      const b = all.find(({ filing: id }) => id === asked.b)
      if (a === undefined || b === undefined) throw noFiled()
      const { cells, remarks } = compareReports(a.annual, b.annual)
      return {
        a: filedShown(a),
        b: filedShown(b),
        lines: cells.map(({ cell: name, where, unit, a: one, b: other, change: moved }) => ({
          name,
          where,
          unit,
          a: one,
          b: other,
          change: moved,
        })),
        remarks: [...remarks],
      }
    },
  }),
  perform(operations.reportFile, {
    limit: 'heavy',
    may: readingReports,
    changes: false,
    run: async ({ today, services, input: { params, query: asked } }) => {
      const report = await services.database.read((query) =>
        reportAtHand(query, { ...params, version: asked.version }, { today, site: services.site }),
      )
      const { name, mediaType, bytes } = await reportFile(report, asked.format)
      return { name, mediaType, bytes: new Uint8Array(bytes) }
    },
  }),
  ask(operations.oldReports, {
    limit: 'read',
    may: readingReports,
    run: async ({ query, input: { params } }) => {
      const rows = await oldReportsOf(query, params.organisation)
      const names = await namesOf(query, { people: peopleIn(rows) })
      return { rows: rows.map((row) => oldShown(names, row)) }
    },
  }),
  perform(operations.takeOldReport, {
    limit: 'heavy',
    may: compiling,
    changes: true,
    run: async ({ act, caller, upload, input: { params }, services }) => {
      const { name, bytes } = await bytesOf(sentFile(upload), largestReport)
      const { report } = await checkSent(services.checker, { name, bytes })
      const taken = await services.files.take(bytes, { name, largest: largestReport })
      const given = { ...params, taken, report, year: null, by: caller.person }
      return { id: await services.database.transaction((tx) => takeOldReport(tx, act, given)) }
    },
  }),
  ask(operations.oldReport, {
    limit: 'read',
    may: ofOld('report.read'),
    run: async ({ query, input: { params } }) => {
      const { row, report } = await loadOldReport(query, params.old)
      const names = await namesOf(query, { people: peopleIn([row]) })
      const unread = [...report.cells].flatMap(([name, { state }]) => (state === 'unreadable' ? [name] : []))
      return {
        ...oldShown(names, row),
        title: titleOf(report),
        edition: report.edition,
        issued: report.issued,
        tables: printedTables(formOfReport(report)),
        cells: cellsShown(report),
        unread,
        problems: problemsOf(report).map(({ cell, message }) => ({ cell, message })),
        findings: checkReport(report).map(findingShown),
        parts: report.sections.map(({ number, title, text }) => ({ number, title, text })),
      }
    },
  }),
  perform(operations.oldReportFile, {
    limit: 'read',
    may: ofOld('report.read'),
    changes: false,
    run: async ({ input: { params }, range, services: { database, files } }) => {
      const file = await database.read(async (query) =>
        fileOf(query, (await loadOldReport(query, params.old)).row.file),
      )
      if (file === undefined)
        throw new Refusal('missing', 'file-missing', '没有这个文件', '原件已经不在，请联系系统管理员。')
      return sendFile(files, file, { range, shown: false })
    },
  }),
  change(operations.confirmOldReport, {
    limit: 'write',
    may: ofOld('report.file'),
    run: ({ tx, act, caller, input: { params, body } }) =>
      done(confirmOldReport(tx, act, { ...params, ...body, by: caller.person })),
  }),
  change(operations.dropOldReport, {
    limit: 'write',
    may: ofOld('report.compile'),
    run: ({ tx, act, input: { params } }) => done(dropOldReport(tx, act, params.old)),
  }),
]
