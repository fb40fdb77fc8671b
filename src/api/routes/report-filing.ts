import {
  cancelEntry,
  enterFigure,
  explainDifference,
  fileReport,
  handInReport,
  importFigures,
  ledgerRead,
  recallReport,
  reopenReport,
  reportOfYear,
  reportSignOffView,
  sendBackReport,
  setReportSignOff,
  signReport,
  submitReport,
} from '#modules/report-filing'
import { reportYearOperations as operations } from '../contract/report-years.ts'
import { ask, change, perform } from '../route/route.ts'
import { bytesOf, sentFile } from '../route/upload.ts'
import { refreshText } from '../views/report-standing.ts'
import { done } from './done.ts'
import { atReport } from './report-years.ts'

const compiling = atReport('report.compile')
const signing = atReport('report.sign')
const filing = atReport('report.file')

const { largest } = operations.importReportFigures.input.upload

/** Acts on the report of a year. */
export const reportFilingRoutes = [
  change(operations.enterReportFigure, {
    limit: 'write',
    may: compiling,
    run: async ({ tx, act, caller, input: { params, body } }) => {
      const { id: report } = await reportOfYear(tx, params)
      return { id: await enterFigure(tx, act, { report, ...body, by: caller.person }) }
    },
  }),
  change(operations.cancelReportFigure, {
    limit: 'write',
    may: compiling,
    run: async ({ tx, act, caller, input: { params, body } }) => {
      const { id: report } = await reportOfYear(tx, params)
      return done(cancelEntry(tx, act, { report, entry: params.entry, ...body, by: caller.person }))
    },
  }),
  perform(operations.importReportFigures, {
    limit: 'heavy',
    may: compiling,
    changes: true,
    run: async ({ act, caller, upload, services: { database }, input: { params } }) => {
      const { bytes } = await bytesOf(sentFile(upload), largest)
      const entered = await database.transaction(async (tx) => {
        const { id: report } = await reportOfYear(tx, params)
        return importFigures(tx, act, { report, bytes, by: caller.person })
      })
      return { entered }
    },
  }),
  change(operations.explainReportDifference, {
    limit: 'write',
    may: compiling,
    run: async ({ tx, act, caller, input: { params, body } }) => {
      const { id: report } = await reportOfYear(tx, params)
      return done(explainDifference(tx, act, { report, ...body, by: caller.person }))
    },
  }),
  perform(operations.submitReport, {
    limit: 'heavy',
    may: compiling,
    changes: true,
    run: async ({ act, today, caller, services, input: { params } }) => {
      const { database } = services
      const { id: report } = await database.read((query) => reportOfYear(query, params))
      const now = await database.heavy(ledgerRead, params)
      const digest = await database.transaction(async (tx) => {
        await refreshText(tx, act, params, { today, services, by: caller.person })
        return submitReport(tx, act, { report, ...now, by: caller.person })
      })
      return { digest }
    },
  }),
  change(operations.signReport, {
    limit: 'write',
    may: signing,
    run: async ({ tx, act, caller, input: { params, body } }) => {
      const { id: report } = await reportOfYear(tx, params)
      return done(signReport(tx, act, { report, caller, ...body }))
    },
  }),
  change(operations.sendBackReport, {
    limit: 'write',
    may: signing,
    run: async ({ tx, act, caller, input: { params, body } }) => {
      const { id: report } = await reportOfYear(tx, params)
      return done(sendBackReport(tx, act, { report, caller, ...body }))
    },
  }),
  change(operations.recallReport, {
    limit: 'write',
    may: compiling,
    run: async ({ tx, act, input: { params } }) => {
      const { id: report } = await reportOfYear(tx, params)
      return done(recallReport(tx, act, { report }))
    },
  }),
  change(operations.fileReport, {
    limit: 'heavy',
    may: filing,
    run: async ({ tx, act, caller, input: { params } }) => {
      const { id: report } = await reportOfYear(tx, params)
      return { filing: await fileReport(tx, act, { report, by: caller.person }) }
    },
  }),
  change(operations.reopenReport, {
    limit: 'write',
    may: filing,
    run: async ({ tx, act, input: { params, body } }) => {
      const { id: report } = await reportOfYear(tx, params)
      return done(reopenReport(tx, act, { report, ...body }))
    },
  }),
  change(operations.handInReport, {
    limit: 'write',
    may: filing,
    run: async ({ tx, act, caller, input: { params, body } }) => {
      const { id: report } = await reportOfYear(tx, params)
      return done(handInReport(tx, act, { report, ...body, by: caller.person }))
    },
  }),
  ask(operations.reportSignOff, {
    limit: 'read',
    may: atReport('report.read'),
    run: async ({ query, today, input: { params } }) => {
      const { steps, ...view } = await reportSignOffView(query, params.organisation, today)
      return { steps: [...steps], ...view }
    },
  }),
  change(operations.setReportSignOff, {
    limit: 'write',
    may: atReport('chain.manage'),
    run: ({ tx, act, input: { params, body } }) => done(setReportSignOff(tx, act, { ...params, ...body })),
  }),
]
