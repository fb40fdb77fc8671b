import type { Database } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type { AnnualReport } from '#modules/annual-report'
import { toJson, writeFormats, writeReport } from '#modules/annual-report'
import { organisationNamed, organisationNames } from '#modules/organisations'
import type { OfYear, Reading } from '#modules/report-filing'
import {
  cellsFrom,
  enteredFigures,
  figuresOf,
  findReport,
  formOfYear,
  reportOfCells,
} from '#modules/report-filing'
import { configOfProcess, operate, withDatabase } from '../../operate/operation.ts'
import type { Session } from '../../terminal/session.ts'
import type { CompileOptions } from '../output-options.ts'
import { createWriter } from './output/write.ts'
import { tablesText } from './text/tables.ts'

/** All from one moment, in this process: nobody waits behind a command. */
const compiled = (database: Database<Reading>, { year, organisation: text }: CompileOptions) =>
  database.snapshot(async (query): Promise<AnnualReport> => {
    const form = formOfYear(year)
    const organisation = await organisationNamed(query, text)
    const asked: OfYear = { organisation, year }
    const ledger = await figuresOf(query, asked)
    const row = await findReport(query, asked)
    const entered = row ? await enteredFigures(query, row.id) : { elsewhere: {}, adjustment: {} }
    const name = (await organisationNames(query, [organisation])).get(organisation) ?? text
    return reportOfCells({ ...asked, name }, cellsFrom(form, { ledger, ...entered }))
  })

const save = async (session: Session, report: AnnualReport, options: CompileOptions): Promise<void> => {
  const { to, output, force = false } = options
  if (to === undefined) return
  const bytes = await writeReport(report, to)
  if (output === '-') {
    await session.printBytes(bytes)
    return
  }
  const path = output ?? `${report.organisation ?? ''}${options.year}年度报告${writeFormats[to].extension}`
  const refused = await createWriter([], force).write(path, bytes)
  if (refused !== undefined) throw new Refusal('conflict', 'file-unwritten', path, refused)
  await session.print(`写成 ${path}\n`)
}

/** Compiles the tables of a body for a year; prints them, or writes them as a file. Changes nothing. */
export const runCompile = (session: Session, options: CompileOptions): Promise<void> =>
  operate(session, async () => {
    const config = configOfProcess()
    await withDatabase(config, async (database: Database<Reading>) => {
      const report = await compiled(database, options)
      if (options.to !== undefined) await save(session, report, options)
      else if (options.format === 'json') await session.print(`${JSON.stringify(toJson(report), null, 2)}\n`)
      else {
        const head = `${report.organisation ?? ''}　${options.year}年`
        await session.print(`${[head, ...tablesText(report, session.columns)].join('\n')}\n`)
      }
    })
  })
