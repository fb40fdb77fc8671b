import type { Cell } from '#modules/annual-report'
import { numberCell } from '#modules/annual-report'
import type { CellName, ReportForm } from '#statute/report-form'
import { cellsOf, identitiesOf, proactiveCell, remedyCell, requestCell } from '#statute/report-form'
import type { Draw } from './draw.ts'

export type Figures = Map<CellName, number>

/** Sizes as real reports have them: mostly nothing, sometimes a few, seldom hundreds. */
const count = (draw: Draw): number => {
  const size = draw.int(0, 9)
  if (size < 5) return 0
  return size < 9 ? draw.int(1, 9) : draw.int(10, 999)
}

/** What is in force or public at the end of a year is at least what was made or published in it. */
const atLeast: Readonly<Record<string, string>> = { valid: 'made', total: 'published', published: 'made' }

const proactive = (form: ReportForm, draw: Draw, figures: Figures): void => {
  for (const { rows, columns } of form.proactive)
    for (const row of rows)
      for (const { key, measure } of columns) {
        const least = figures.get(proactiveCell(row.key, atLeast[key] ?? '')) ?? 0
        const size = key === 'decisions' && draw.once(4) ? draw.int(1_000, 11_398_889) : count(draw)
        const value = {
          count: least + size,
          change: draw.once(3) ? -size : size,
          amount: size + draw.int(0, 9_999) / 10_000,
        }
        figures.set(proactiveCell(row.key, key), value[measure] === 0 ? 0 : value[measure])
      }
}

/** Sets `name` to the sum of `parts`. */
const total = (figures: Figures, name: CellName, parts: readonly CellName[]): void => {
  figures.set(
    name,
    parts.reduce((sum, part) => sum + (figures.get(part) ?? 0), 0),
  )
}

const requests = (form: ReportForm, draw: Draw, figures: Figures): void => {
  const last = form.requests.columns.length - 1
  const results = form.requests.rows.map((row) => row.code).filter((code) => /^3\.[1-6]/u.test(code))
  for (let column = 0; column < last; column++) {
    for (const code of results) figures.set(requestCell(code, column), draw.once(4) ? count(draw) : 0)
    const cells = results.map((code) => requestCell(code, column))
    total(figures, requestCell('3.7', column), cells)
    const open = draw.once(4) ? draw.int(1, 30) : 0
    const handled = (figures.get(requestCell('3.7', column)) ?? 0) + open
    const carried = draw.int(0, Math.min(handled, 20))
    figures.set(requestCell('4', column), open)
    figures.set(requestCell('2', column), carried)
    figures.set(requestCell('1', column), handled - carried)
  }
  for (const { code } of form.requests.rows)
    total(
      figures,
      requestCell(code, last),
      Array.from({ length: last }, (_, column) => requestCell(code, column)),
    )
}

const remedies = (form: ReportForm, draw: Draw, figures: Figures): void => {
  const last = form.remedies.outcomes.length - 1
  for (const { key } of form.remedies.groups) {
    const parts = Array.from({ length: last }, (_, outcome) => remedyCell(key, outcome))
    for (const part of parts) figures.set(part, draw.once(4) ? draw.int(1, 60) : 0)
    total(figures, remedyCell(key, last), parts)
  }
}

/** Figures for every cell of a form, for which each of its identities holds. */
export const consistentFigures = (form: ReportForm, draw: Draw): Figures => {
  const figures: Figures = new Map()
  proactive(form, draw, figures)
  requests(form, draw, figures)
  remedies(form, draw, figures)
  return figures
}

/**
 * One to three figures of tables 3 and 4 mistyped. Each stands in an identity of its row and one of its
 * column, so fewer than four can never make up for each other: at least one identity fails.
 */
export const mistype = (form: ReportForm, draw: Draw, figures: Figures): void => {
  const names = [...new Set(identitiesOf(form).flatMap(({ left, right }) => [...left, ...right]))]
  const first = draw.int(0, names.length - 1)
  for (let at = draw.int(0, 2); at >= 0; at--) {
    const name = names[(first + at * 31) % names.length]
    if (name !== undefined) figures.set(name, (figures.get(name) ?? 0) + draw.int(1, 90))
  }
}

/** The figures as cells; now and then a cell of table 2 carries a remark beside its number. */
export const cellsFrom = (form: ReportForm, figures: Figures, draw: Draw): Map<CellName, Cell> => {
  const cells = new Map<CellName, Cell>()
  for (const [name, place] of cellsOf(form)) {
    const cell = numberCell(figures.get(name) ?? 0)
    const remarked =
      place.table === 'proactive' && place.measure === 'count' && cell.value > 9 && draw.once(4)
    const note = `其中修订${draw.int(0, 9)}件`
    cells.set(name, remarked ? { ...cell, raw: `${cell.raw}（${note}）`, note } : cell)
  }
  return cells
}
