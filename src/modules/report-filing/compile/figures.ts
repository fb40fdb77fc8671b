import type { CellName, ReportForm } from '#statute/report-form'
import { cellsOf } from '#statute/report-form'
import type { Group, OfYear, Source } from '../evidence/index.ts'
import { cellOfForm, formOfYear, sources, spanOf } from '../evidence/index.ts'
import type { Query } from '../schema/index.ts'
import { ownCells } from './cell.ts'

/** Figures of a year as they are kept: 件 and 项 as they are, money in fen; zeros too. */
export type Figures = Readonly<Partial<Record<CellName, number>>>

/** Of the edition of 2019 these are in no ledger of the house: they come from elsewhere or stay empty. */
const uncounted: ReadonlySet<string> = new Set(['previous', 'change', 'published', 'total'])

const isCounted = (name: CellName, { edition }: ReportForm): boolean => {
  const [table, row, column = ''] = name.split('.')
  if (table !== 'proactive' || edition === '2021') return true
  return !uncounted.has(column) && row !== 'otherService' && row !== 'procurement'
}

/** Adds groups up into the cells their places stand in. Pure. */
const figuresFrom = (
  form: ReportForm,
  counted: readonly { readonly source: Source; readonly groups: readonly Group[] }[],
): Figures => {
  const own = ownCells(form)
  const figures = new Map<CellName, number>(
    [...own].filter((name) => isCounted(name, form)).map((name) => [name, 0]),
  )
  for (const { source, groups } of counted)
    for (const { place, count, amount } of groups)
      for (const cell of source.cellsAt(place)) {
        const name = cellOfForm(cell, cellsOf(form))
        const before = figures.get(name)
        if (before !== undefined) figures.set(name, before + (source.money ? amount : count))
      }
  return Object.fromEntries(figures)
}

/**
 * 条例第五十条: tables 2, 3 and 4 of a body for a year, counted from the ledger where the rows are. Only figures of their
 * own: sums of the form are added up from them. Throws Refusal `report-year`.
 */
export const figuresOf = async (query: Query, asked: OfYear): Promise<Figures> => {
  const form = formOfYear(asked.year)
  const span = spanOf(asked)
  const counted = []
  for (const source of sources) counted.push({ source, groups: await source.groups(query, span) })
  return figuresFrom(form, counted)
}
