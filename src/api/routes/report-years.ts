import { cellsOf, formOf } from '#statute/report-form'
import type { ReadOnly } from '#platform/db'
import type { Permission } from '#modules/identity'
import type { OrganisationId } from '#modules/organisations'
import type { OfYear } from '#modules/report-filing'
import {
  correctionsOf,
  entryTemplate,
  evidenceBehind,
  evidenceSources,
  figuresRead,
  filedEvidence,
  filingsOf,
  formOfYear,
  keepFigures,
  lastFiled,
  reportLines,
  reportStages,
  scaleOf,
} from '#modules/report-filing'
import { Refusal } from '#platform/refusal'
import { reportYearOperations as operations } from '../contract/report-years.ts'
import { ask, perform } from '../route/route.ts'
import type { Tables } from '../tables.ts'
import { cellShown, reportYearShown } from '../views/report-year.ts'

type Query = ReadOnly<Tables>

/** Who holds a permission at the body of the report. */
export const atReport = <const Name extends Permission>(permission: Name) => ({
  permission,
  place: ({ params }: { readonly params: { readonly organisation: OrganisationId } }) => params.organisation,
})

const reading = atReport('report.read')

const filingOf = async (query: Query, { version, ...asked }: OfYear & { readonly version: number }) => {
  const filing = (await filingsOf(query, asked)).find((one) => one.version === version)
  if (filing) return filing
  throw new Refusal(
    'missing',
    'report-not-filed',
    '没有这一版',
    '这一年没有定稿过这一版，请从版本列表里选取。',
  )
}

/** Questions on the report of a year, and compiling it. */
export const reportYearRoutes = [
  ask(operations.reportYears, {
    limit: 'read',
    may: reading,
    run: async ({ query, input: { params } }) => ({
      rows: (await reportLines(query, params.organisation)).map((line) => ({
        ...line,
        stageTitle: reportStages[line.stage],
      })),
    }),
  }),
  ask(operations.reportYear, {
    limit: 'read',
    may: reading,
    run: ({ query, caller, today, input: { params } }) => reportYearShown(query, params, { caller, today }),
  }),
  ask(operations.reportEvidence, {
    limit: 'read',
    may: reading,
    run: async ({ query, input: { params, query: page } }) => {
      const { rows, next } = await evidenceBehind(query, { ...params, ...page })
      return {
        rows: rows.map(({ source, item, title, detail, on, amount }) => ({
          ...{ source, sourceTitle: evidenceSources[source], item, title, detail, on, amount },
        })),
        next,
      }
    },
  }),
  ask(operations.filedReportEvidence, {
    limit: 'read',
    may: reading,
    run: async ({ query, input: { params, query: page } }) => {
      const { cell, ...asked } = params
      const { rows, next } = await filedEvidence(query, await filingOf(query, asked), { cell, ...page })
      return { rows: rows.map((row) => ({ ...row, sourceTitle: evidenceSources[row.source] })), next }
    },
  }),
  ask(operations.reportCorrections, {
    limit: 'read',
    may: reading,
    run: async ({ query, input: { params } }) => {
      const filing = await lastFiled(query, params)
      if (filing === undefined) return { version: null, lines: [], cells: [] }
      const form = formOf(filing.edition)
      const { lines, cells } = await correctionsOf(query, filing)
      return {
        version: filing.version,
        lines: lines.map(({ from, to, why, ...line }) => ({
          ...line,
          sourceTitle: evidenceSources[line.source],
          from: from.map((name) => cellShown(form, name)),
          to: to.map((name) => cellShown(form, name)),
          why: [...why],
        })),
        cells: cells.map(({ cell, ...figures }) => ({
          ...cellShown(form, cell),
          unit: cellsOf(form).get(cell)?.unit ?? '',
          ...figures,
        })),
      }
    },
  }),
  ask(operations.reportFigureTemplate, {
    limit: 'read',
    may: reading,
    run: ({ input: { params } }) => ({
      name: `年报数据-${params.year}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      bytes: entryTemplate(formOfYear(params.year)),
    }),
  }),
  perform(operations.compileReport, {
    limit: 'heavy',
    may: atReport('report.compile'),
    changes: true,
    run: async ({ act, caller, services: { database }, input: { params } }) => {
      const form = formOfYear(params.year)
      const figures = await database.heavy(figuresRead, params)
      const { moved } = await database.transaction((tx) =>
        keepFigures(tx, act, { ...params, figures, by: caller.person }),
      )
      return {
        moved: moved.map(({ cell, from, to }) => {
          const place = cellsOf(form).get(cell)
          const scale = place === undefined ? 1 : scaleOf(place)
          const printed = (figure: number | null) => (figure === null ? null : figure / scale)
          return { ...cellShown(form, cell), from: printed(from), to: printed(to) }
        }),
      }
    },
  }),
]
