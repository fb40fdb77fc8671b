import type { CellName, ReportForm } from '#statute/report-form'
import { cellsOf } from '#statute/report-form'
import type { LocalDate } from '#statute/calendar'
import { citation } from '#statute/dated'
import type { ReadOnly } from '#platform/db'
import type {
  CompiledCells,
  DutyState,
  Entry,
  FilingRow,
  OfYear,
  ReportRow,
  Round,
} from '#modules/report-filing'
import {
  cellsFrom,
  cellsOfReport,
  chainOf,
  dutiesOf,
  entriesOf,
  entryKinds,
  filedCells,
  filingsOf,
  findReport,
  formOfYear,
  obstaclesOf,
  ownCells,
  reportDuties,
  reportStages,
  roundOf,
  turnOf,
} from '#modules/report-filing'
import type { Caller } from '#modules/sign-off'
import type { Tables } from '../tables.ts'
import type { Names } from '../words/names.ts'
import { namesOf } from '../words/names.ts'

type Query = ReadOnly<Tables>

/** A cell by name and place, for what only mentions it. */
export const cellShown = (form: ReportForm, name: CellName) => ({
  name,
  where: cellsOf(form).get(name)?.where ?? name,
})

const cellsShown = (form: ReportForm, cells: CompiledCells) => {
  const own = ownCells(form)
  return [...cellsOf(form).values()].map(({ name, where, unit }) => {
    const { ledger, elsewhere, adjustment, value } = cells.get(name) ?? {}
    return {
      ...{ name, where, unit, own: own.has(name) },
      ...{ ledger: ledger ?? null, elsewhere: elsewhere ?? null },
      ...{ adjustment: adjustment ?? null, value: value ?? null },
    }
  })
}

const entryShown = (names: Names, { by, cancelled, ...entry }: Entry) => ({
  ...entry,
  kindTitle: entryKinds[entry.kind],
  by: { id: by, name: names.person(by) },
  cancelled: cancelled && { ...cancelled, by: { id: cancelled.by, name: names.person(cancelled.by) } },
})

const roundShown = (
  names: Names,
  { steps, signatures, due, number, digest, submittedBy, submittedAt }: Round,
  turn: Awaited<ReturnType<typeof turnOf>>,
) => {
  const person = (id: string) => ({ id, name: names.person(id) })
  return {
    ...{ number, digest, submittedAt },
    submittedBy: person(submittedBy),
    steps: steps.map(({ code, title }) => ({
      code,
      title,
      due: due?.code === code,
      given: signatures
        .filter(({ step }) => step === code)
        .map((one) => ({
          by: person(one.person),
          actingFor: one.acting_for === null ? null : person(one.acting_for),
          verdict: one.verdict,
          opinion: one.opinion,
          at: one.at,
          void: one.voided_at !== null,
        })),
    })),
    mine: turn.sitting !== undefined,
    barred: turn.barred ?? null,
  }
}

const dutyShown = ({ basis, ...duty }: DutyState) => ({
  ...duty,
  title: reportDuties[duty.duty],
  basis: citation(basis),
})

const filingShown = (names: Names, row: FilingRow) => ({
  id: row.id,
  version: row.version,
  origin: row.origin,
  filedAt: row.filed_at,
  filedBy: { id: row.filed_by, name: names.person(row.filed_by) },
  reason: row.reason,
  signed: row.signed,
  evidence: row.evidence,
})

const nothing = { ledger: {}, elsewhere: {}, adjustment: {} }

/** The tables as they stand: of an old report as it was filed, else as they are worked on. */
const cellsNow = async (query: Query, form: ReportForm, row: ReportRow | undefined, last?: FilingRow) => {
  if (row === undefined) return cellsFrom(form, nothing)
  return last?.origin === 'history' ? filedCells(last) : cellsOfReport(query, row)
}

const peopleIn = (
  row: ReportRow | undefined,
  entries: readonly Entry[],
  round: Round | undefined,
  filings: readonly FilingRow[],
): readonly string[] =>
  [
    row?.compiled_by ?? null,
    ...entries.flatMap(({ by, cancelled }) => [by, cancelled?.by ?? null]),
    round?.submittedBy ?? null,
    ...(round?.signatures ?? []).flatMap(({ person, acting_for }) => [person, acting_for]),
    ...filings.map(({ filed_by }) => filed_by),
  ].filter((id) => id !== null)

/** The report of a body for a year as its screen shows it. */
export const reportYearShown = async (
  query: Query,
  asked: OfYear,
  { caller, today }: { readonly caller: Caller; readonly today: LocalDate },
) => {
  const form = formOfYear(asked.year)
  const row = await findReport(query, asked)
  const filings = await filingsOf(query, asked)
  const cells = await cellsNow(query, form, row, filings[0])
  const entries = row === undefined ? [] : await entriesOf(query, row)
  const round = row && (await roundOf(query, row))
  const names = await namesOf(query, { people: peopleIn(row, entries, round, filings) })
  const chain = row && (await chainOf(query, row, cells))
  const obstacles = row?.stage === 'draft' ? await obstaclesOf(query, row, today) : []
  return {
    report: row
      ? {
          stage: row.stage,
          stageTitle: reportStages[row.stage],
          version: row.version,
          reason: row.reason,
          compiledAt: row.compiled_at,
          compiledBy: row.compiled_by && { id: row.compiled_by, name: names.person(row.compiled_by) },
          hasText: row.narrative !== '',
        }
      : null,
    edition: form.edition,
    document: form.document,
    cells: cellsShown(form, cells),
    entries: entries.map((entry) => entryShown(names, entry)),
    chain: {
      against: chain?.against ?? null,
      differences: (chain?.differences ?? []).map((one) => ({ ...one, cells: [...one.cells] })),
    },
    obstacles: obstacles.map((one) => ({ ...one })),
    round: row && round ? roundShown(names, round, await turnOf(query, row, round, caller, today)) : null,
    duties: (await dutiesOf(query, asked, today)).map(dutyShown),
    filings: filings.map((filing) => filingShown(names, filing)),
  }
}
