import type { AuditTables } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { Database } from '#platform/db'
import type { NoteText, OfYear, Reading, ReportRow } from '#modules/report-filing'
import {
  cellsOfReport,
  circumstancesOf,
  draftNarrative,
  draftReport,
  enterFigure,
  figuresOf,
  fileReport,
  handInReport,
  keepFigures,
  ledgerRead,
  loadReport,
  roundOf,
  saveText,
  signReport,
  submitReport,
  wordsOf,
  writeNote,
} from '#modules/report-filing'
import { parseLocalDate } from '#statute/calendar'
import type { AtWork, Who } from '../at-work.ts'
import { moment } from '../walk-through.ts'
import { lastYearNotes, thisYearNotes } from './notes.ts'

type Tables = Reading & AuditTables

interface Desk {
  readonly database: Database<Tables>
  readonly office: AtWork
  readonly site: string
}

const noteAll = async (
  { database, office }: Desk,
  year: number,
  notes: readonly NoteText[],
): Promise<void> => {
  const { organisation, caller, act } = office
  const by = caller('jingban').person
  await database.transaction(async (tx) => {
    for (const note of notes)
      await writeNote(tx, act('jingban', moment(note.on, 17)), { organisation, year, by, ...note })
  })
}

const compile = async ({ database, office }: Desk, asked: OfYear, on: string) => {
  const figures = await database.read((query) => figuresOf(query, asked))
  const by = office.caller('jingban').person
  const at = office.act('jingban', moment(on, 9))
  return database.transaction((tx) => keepFigures(tx, at, { ...asked, figures, by }))
}

/** A document of before the system, which the register does not hold: next year's figures won't follow from it. */
const adjust = async ({ database, office }: Desk, report: ReportRow['id'], on: string): Promise<void> => {
  await database.transaction((tx) =>
    enterFigure(tx, office.act('jingban', moment(on, 10)), {
      report,
      cell: 'proactive.normativeDocument.valid',
      kind: 'adjustment',
      value: 1,
      source: '纸质文件登记簿',
      reason: '机构改革前由原主管部门制发、年末仍然有效的文件一件，没有录入登记簿。',
      by: office.caller('jingban').person,
    }),
  )
}

const writeText = async (
  { database, office, site }: Desk,
  asked: OfYear,
  report: ReportRow['id'],
  on: string,
) => {
  await database.transaction(async (tx) => {
    const row = await loadReport(tx, report)
    const compiled = await cellsOfReport(tx, row)
    const cells = new Map([...compiled].map(([name, { value }]) => [name, value] as const))
    const around = { ...asked, cells, site, today: parseLocalDate(on) }
    const circumstances = await circumstancesOf(tx, around)
    const narrative = draftNarrative(circumstances)
    const words = wordsOf(draftReport(narrative, circumstances, cells))
    const by = office.caller('jingban').person
    const saved = { narrative, words, basedOn: '', by }
    await saveText(tx, office.act('jingban', moment(on, 15)), row, saved)
  })
}

const signAndFile = async (
  { database, office }: Desk,
  asked: OfYear,
  report: ReportRow['id'],
  on: string,
) => {
  const now = await database.heavy(ledgerRead, asked)
  const { act, caller } = office
  const sign = (who: Who, hour: number) =>
    database.transaction(async (tx) => {
      const round = await roundOf(tx, await loadReport(tx, report))
      const given = { report, caller: caller(who), digest: round?.digest ?? '', opinion: '同意。' }
      await signReport(tx, act(who, moment(on, hour)), given)
    })
  await database.transaction((tx) =>
    submitReport(tx, act('jingban', moment(on, 9)), { report, by: caller('jingban').person, ...now }),
  )
  await sign('zhuren', 10)
  await sign('lingdao', 11)
  await database.transaction(async (tx) => {
    await fileReport(tx, act('zhuren', moment(on, 14)), { report, by: caller('zhuren').person })
    await handInReport(tx, act('zhuren', moment(on, 16)), {
      report,
      on: parseLocalDate(on),
      note: '公文系统报送，附电子版',
      by: caller('zhuren').person,
    })
  })
}

/**
 * Last year's report, from the ledger to the public with every piece of its evidence; and this year's as far as the
 * ledger has it, which does not follow from last year's in one figure. Does nothing where it is there already.
 */
export const furnishReports = async (
  database: Database<Tables>,
  office: AtWork,
  site: string,
  now: Instant,
): Promise<void> => {
  const desk: Desk = { database, office, site }
  const { organisation } = office
  const today = dayOf(now)
  const year = Number(today.slice(0, 4))
  const there = await database.read((query) =>
    query.selectFrom('report_year').select('year').where('organisation', '=', organisation).execute(),
  )
  if (there.some((one) => one.year === year)) return
  if (there.length === 0) {
    const last = { organisation, year: year - 1 }
    const on = `${year}-01-16`
    await noteAll(desk, year - 1, lastYearNotes(year - 1))
    const { report } = await compile(desk, last, `${year}-01-08`)
    await adjust(desk, report, `${year}-01-08`)
    await writeText(desk, last, report, `${year}-01-09`)
    await signAndFile(desk, last, report, on)
  }
  await noteAll(desk, year, thisYearNotes(year))
  await compile(desk, { organisation, year }, today)
}
