import { yearOf } from '#statute/calendar'
import type { LocalDate } from '#statute/calendar'
import type { CellName, Edition, RequestGroup, ReportForm } from '#statute/report-form'
import { editionForYear, formOf, identitiesOf, requestCell } from '#statute/report-form'
import { standsIn } from './places.ts'
import type { Statistics } from './statistics.ts'

/** A line of table 3 as it is printed; a bracket has no numbers of its own. */
export interface PrintedLine {
  readonly code: string
  readonly number: string
  readonly label: string
  /** How far it stands in: 0 for 一、二、三、四, 1 for （一）, 2 for 1. */
  readonly depth: 0 | 1 | 2
  /** What belongs here; null for a bracket. */
  readonly meaning: string | null
  /** One for each column; null for a bracket. */
  readonly counts: readonly number[] | null
}

/** An equation the form demands, and whether it holds. */
export interface CheckedIdentity {
  readonly title: string
  readonly left: number
  readonly right: number
}

/** Table 3 as the form of an edition prints it. */
export interface PrintedTable {
  readonly edition: Edition
  readonly document: string
  readonly note: string
  readonly columns: readonly string[]
  readonly lines: readonly PrintedLine[]
  readonly identities: readonly CheckedIdentity[]
}

/** The edition for a period: that of the year in which it ends. */
const formFor = (until: LocalDate): ReportForm => formOf(editionForYear(yearOf(until)) ?? '2019')

const depthOf = (code: string): 0 | 1 | 2 => {
  const points = code.split('.').length - 1
  if (points === 0) return 0
  return points === 1 ? 1 : 2
}

/** Numbers by the cells of an edition, whatever edition they were counted in. */
const countsBy = ({ cells }: Statistics, form: ReportForm): ReadonlyMap<CellName, number> => {
  const found = new Map<CellName, number>()
  for (const { code } of form.requests.rows)
    for (const column of form.requests.columns.keys())
      found.set(
        requestCell(code, column),
        [...cells.values()]
          .filter((cell) => cell.column === column && standsIn(cell.row, code))
          .reduce((sum, { count }) => sum + count, 0),
      )
  return found
}

const bracket = ({ code, number, label }: RequestGroup): PrintedLine => ({
  code,
  number,
  label: label.text,
  depth: depthOf(code),
  meaning: null,
  counts: null,
})

const linesOf = ({ requests }: ReportForm, counts: ReadonlyMap<CellName, number>): readonly PrintedLine[] => {
  const opened = new Set<string>()
  return requests.rows.flatMap(({ code, number, label, group, meaning }) => {
    const above = requests.groups.filter(
      (one) =>
        group !== null && (group === one.code || group.startsWith(`${one.code}.`)) && !opened.has(one.code),
    )
    for (const one of above) opened.add(one.code)
    const mine = requests.columns.map((_, column) => counts.get(requestCell(code, column)) ?? 0)
    return [
      ...above.map(bracket),
      { code, number, label: label.text, depth: depthOf(code), meaning, counts: mine },
    ]
  })
}

/**
 * 国办公开办函〔2019〕60号、〔2021〕30号: table 3 as the form of the period prints it, with every equation the form
 * demands worked out. Pure.
 */
export const printedTable = (statistics: Statistics, until: LocalDate): PrintedTable => {
  const form = formFor(until)
  const counts = countsBy(statistics, form)
  const sum = (names: readonly CellName[]) => names.reduce((all, name) => all + (counts.get(name) ?? 0), 0)
  return {
    edition: form.edition,
    document: form.document,
    note: form.requests.note,
    columns: form.requests.columns.map(({ label }) => label.text),
    lines: linesOf(form, counts),
    identities: identitiesOf(form)
      .filter(({ kind }) => kind !== 'remedy-total')
      .map(({ title, left, right }) => ({ title, left: sum(left), right: sum(right) })),
  }
}
