import { formOf } from '#statute/report-form'
import { refuse } from '#platform/refusal'
import {
  changeNote,
  draftNarrative,
  dropNote,
  formOfYear,
  notesOf,
  noteKinds,
  placeOfNote,
  printedFigure,
  saveText,
  textOf,
  wordsOf,
  writeNote,
} from '#modules/report-filing'
import { reportTextOperations as operations } from '../contract/report-texts.ts'
import { ask, change, perform } from '../route/route.ts'
import { namesOf } from '../words/names.ts'
import { standing } from '../views/report-standing.ts'
import { reviewShown, shownNarrative } from '../views/report-text.ts'
import { done } from './done.ts'
import { atReport } from './report-years.ts'

const compiling = atReport('report.compile')
const readingReports = atReport('report.read')

const notBegun = () =>
  refuse(
    'conflict',
    'report-not-compiled',
    '这一年的年报还没有汇总数据',
    '请先在“表格”里汇总一次数据，再写正文。',
  )

/** The words of a report. */
export const reportTextRoutes = [
  ask(operations.reportText, {
    limit: 'read',
    may: readingReports,
    run: async ({ query, today, services, input: { params } }) => {
      const { row, circumstances, review } = await standing(query, params, { today, services })
      const saved = row === undefined ? undefined : await textOf(query, row.id, row.narrative)
      const narrative = saved?.narrative ?? draftNarrative(circumstances)
      return {
        digest: saved?.digest ?? '',
        saved: saved !== undefined,
        editable: row?.stage === 'draft',
        titles: formOf(formOfYear(params.year).edition).parts.map(({ number, label }) => ({
          number,
          title: label.text,
        })),
        narrative: shownNarrative(narrative),
        figures: [...circumstances.figures.values()].map((figure) => ({
          ...figure,
          printed: printedFigure(figure),
        })),
        review: reviewShown(review(narrative).review),
      }
    },
  }),
  ask(operations.draftReportText, {
    limit: 'read',
    may: compiling,
    run: async ({ query, today, services, input: { params } }) => {
      const { circumstances, review } = await standing(query, params, { today, services })
      const narrative = draftNarrative(circumstances)
      return { narrative: shownNarrative(narrative), review: reviewShown(review(narrative).review) }
    },
  }),
  perform(operations.reviewReportText, {
    limit: 'read',
    may: compiling,
    changes: false,
    run: async ({ today, services, input: { params, body } }) => {
      const { review } = await services.database.read((query) => standing(query, params, { today, services }))
      return reviewShown(review(body.narrative).review)
    },
  }),
  change(operations.saveReportText, {
    limit: 'write',
    may: compiling,
    run: async ({ tx, act, today, services, caller, input: { params, body } }) => {
      const { row, review } = await standing(tx, params, { today, services })
      if (row === undefined) throw notBegun()
      const { narrative, basedOn } = body
      const words = wordsOf(review(narrative).report)
      return { digest: await saveText(tx, act, row, { narrative, words, basedOn, by: caller.person }) }
    },
  }),
  ask(operations.reportNotes, {
    limit: 'read',
    may: readingReports,
    run: async ({ query, input: { params } }) => {
      const own = await notesOf(query, params.organisation, params.year)
      const before = await notesOf(query, params.organisation, params.year - 1)
      const rows = [...own, ...before.filter(({ kind }) => kind === 'problem')]
      const names = await namesOf(query, { people: rows.map(({ written_by }) => written_by) })
      return {
        rows: rows.map(({ id, year, kind, on_date: on, title, people, result, written_by, written_at }) => ({
          ...{ id, year, kind, kindTitle: noteKinds[kind], on, title, people, result },
          writtenBy: { id: written_by, name: names.person(written_by) },
          writtenAt: written_at,
        })),
      }
    },
  }),
  change(operations.writeReportNote, {
    limit: 'write',
    may: compiling,
    run: async ({ tx, act, caller, input: { params, body } }) => ({
      id: await writeNote(tx, act, { ...params, ...body, by: caller.person }),
    }),
  }),
  change(operations.changeReportNote, {
    limit: 'write',
    may: { permission: 'report.compile', place: ({ params }, query) => placeOfNote(query, params.note) },
    run: ({ tx, act, caller, input: { params, body } }) =>
      done(changeNote(tx, act, { ...params, ...body, by: caller.person })),
  }),
  change(operations.dropReportNote, {
    limit: 'write',
    may: { permission: 'report.compile', place: ({ params }, query) => placeOfNote(query, params.note) },
    run: ({ tx, act, input: { params } }) => done(dropNote(tx, act, params.note)),
  }),
]
