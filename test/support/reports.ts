import fc from 'fast-check'
import type { AnnualReport, Cell } from '#modules/annual-report'
import { emptyCell } from '#modules/annual-report'
import type { CellName, Edition } from '#statute/report-form'
import { formOf } from '#statute/report-form'
import type { Draw } from './draw.ts'
import { drawFromList, drawFromSeed } from './draw.ts'
import { cellsFrom, consistentFigures, mistype } from './figures.ts'
import { contactFor, prefaceFor, sectionsFor } from './text.ts'
import { organisationName } from './words.ts'

export interface ReportOptions {
  readonly edition?: Edition
  /** True (the default): every identity of the form holds. False: at least one fails. */
  readonly consistent?: boolean
  /** Whether some cells are empty; false by default. */
  readonly emptyCells?: boolean
}

type Fixed = Partial<AnnualReport>

const emptied = (cells: ReadonlyMap<CellName, Cell>, draw: Draw): ReadonlyMap<CellName, Cell> =>
  new Map([...cells].map(([name, cell]) => [name, draw.once(5) ? emptyCell : cell]))

const editionFor = (draw: Draw, fixed: Fixed): Edition => {
  if (fixed.edition !== undefined) return fixed.edition
  if (typeof fixed.year === 'number') return fixed.year <= 2020 ? '2019' : '2021'
  return draw.pick(['2021', '2019'])
}

const build = (draw: Draw, options: ReportOptions, fixed: Fixed): AnnualReport => {
  const edition = editionFor(draw, fixed)
  const usual = edition === '2019' ? 'single' : 'itemised'
  const otherHandling =
    fixed.otherHandling ?? (draw.once(3) ? (usual === 'single' ? 'itemised' : 'single') : usual)
  const year = fixed.year ?? (edition === '2019' ? draw.int(2019, 2020) : draw.int(2021, 2026))
  const organisation = fixed.organisation ?? organisationName(draw)
  const form = formOf(edition, otherHandling)
  const figures = consistentFigures(form, draw)
  if (options.consistent === false) mistype(form, draw, figures)
  const cells = cellsFrom(form, figures, draw)
  const dated = !draw.once(4)
  const contact = draw.once(3) ? null : contactFor(draw)
  const issued = draw.once(2) ? { month: draw.int(1, 3), day: draw.int(5, 28) } : null
  const sections = sectionsFor(draw, form, year, figures)
  const signed = issued === null ? '' : `\n${organisation}\n${year + 1}年${issued.month}月${issued.day}日`
  return {
    organisation,
    title: `${organisation}${year}年${draw.once(5) ? '度' : ''}政府信息公开工作年度报告`,
    year,
    edition,
    otherHandling,
    period: dated ? { from: `${year}-01-01`, to: `${year}-12-31` } : null,
    issued: issued === null ? null : `${year + 1}-0${issued.month}-${String(issued.day).padStart(2, '0')}`,
    contact,
    preface: prefaceFor(draw, organisation, year, dated, contact),
    sections: sections.map((part) =>
      part.number === '六' ? { ...part, text: `${part.text}${signed}` } : part,
    ),
    cells: options.emptyCells === true ? emptied(cells, draw) : cells,
  }
}

/**
 * Reports of both editions and both ways to print （六）其他处理. Period, contact and date of issue stand in
 * the text as well, as they do in real reports. A failing one shrinks to the plainest report that still fails.
 */
export const reportArbitrary = (options: ReportOptions = {}): fc.Arbitrary<AnnualReport> =>
  fc
    .array(fc.nat(), { maxLength: 700, size: 'max' })
    .map((choices) =>
      build(drawFromList(choices), options, options.edition ? { edition: options.edition } : {}),
    )

/**
 * One consistent report per seed, the same on every machine, thousands a second. Edition, year, organisation
 * and otherHandling given in `overrides` shape the whole report; the rest replaces what was made.
 */
export const plainReport = (seed: number, overrides: Partial<AnnualReport> = {}): AnnualReport => ({
  ...build(drawFromSeed(seed), {}, overrides),
  ...overrides,
})
