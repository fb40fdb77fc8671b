import type { AnnualReport, Cell, Section } from '#modules/annual-report'
import { emptyCell, fillCells, numberCell, unreadableCell } from '#modules/annual-report'
import type { CellName, Edition, OtherHandling } from '#statute/report-form'
import { cellsOf, formOf } from '#statute/report-form'

/** Figures of one report by cell name; a row of table 3 or 4 may be given whole: `'requests.1': [3, 0, …]`. */
export type FewFigures = Readonly<Record<string, number | null | 'unreadable' | readonly (number | null)[]>>

export interface SmallReport extends Partial<Omit<AnnualReport, 'cells' | 'sections'>> {
  readonly figures?: FewFigures
  /** Text by the number of the part; null leaves the part out. */
  readonly texts?: Readonly<Record<string, string | null>>
  readonly sections?: readonly Section[]
  /** What stands in the cells nobody speaks of: 0 unless told. */
  readonly rest?: Cell
}

const usual: Readonly<Record<string, string>> = {
  一: '主动公开、依申请公开、信息管理、平台建设和监督保障各项任务均已完成。',
  二: '',
  三: '',
  四: '',
  五: '工作中还存在解读形式单一的问题，将从培训入手加以改进。',
  六: '本机关没有收取信息处理费。',
}

const cellOf = (value: number | null | 'unreadable'): Cell => {
  if (value === null) return emptyCell
  return value === 'unreadable' ? unreadableCell('字迹不清', '?') : numberCell(value)
}

const cellsGiven = (figures: FewFigures): Map<CellName, Cell> => {
  const cells = new Map<CellName, Cell>()
  const names = [...cellsOf(formOf('2021')).keys(), ...cellsOf(formOf('2019')).keys()]
  const known = new Map<string, CellName>(names.map((name) => [name, name]))
  const set = (name: string, value: number | null | 'unreadable') => {
    const cell = known.get(name)
    if (cell === undefined) throw new Error(`no cell ${name}`)
    cells.set(cell, cellOf(value))
  }
  for (const [name, value] of Object.entries(figures))
    if (typeof value === 'object' && value !== null)
      for (const [index, one] of value.entries()) set(`${name}.${index}`, one)
    else set(name, value)
  return cells
}

/** A report that breaks no rule, but for what is given: zeros everywhere, six short parts, the year 2023. */
export const smallReport = (given: SmallReport = {}): AnnualReport => {
  const { figures = {}, texts = {}, rest = numberCell(0), sections, ...fixed } = given
  const year = fixed.year === undefined ? 2023 : fixed.year
  const edition: Edition = fixed.edition ?? (year !== null && year < 2021 ? '2019' : '2021')
  const otherHandling: OtherHandling = fixed.otherHandling ?? (edition === '2019' ? 'single' : 'itemised')
  const organisation = fixed.organisation === undefined ? '临溪县财政局' : fixed.organisation
  const form = formOf(edition, otherHandling)
  const cells = new Map([...cellsOf(form).keys()].map((name) => [name, rest]))
  for (const [name, cell] of cellsGiven(figures)) cells.set(name, cell)
  return {
    title: `${organisation ?? ''}${year ?? ''}年政府信息公开工作年度报告`,
    period: year === null ? null : { from: `${year}-01-01`, to: `${year}-12-31` },
    issued: null,
    contact: null,
    preface: '',
    ...fixed,
    organisation,
    year,
    edition,
    otherHandling,
    sections:
      sections ??
      form.parts.flatMap(({ number, label }) => {
        const text = texts[number] === undefined ? (usual[number] ?? '') : texts[number]
        return text === null ? [] : [{ number, title: label.text, text }]
      }),
    cells: fillCells(form, cells),
  }
}

/** A row of table 3: natural persons only, total filled in. */
export const persons = (count: number): readonly number[] => [count, 0, 0, 0, 0, 0, count]
