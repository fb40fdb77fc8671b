import type { CellName, ReportForm } from '#statute/report-form'
import type { LocalDate } from '#statute/calendar'
import type { OrganisationId } from '#modules/organisations'
import type { Query } from '../../schema/index.ts'
import type { Noted } from '../templates/index.ts'
import type { Figures } from '../text/figure.ts'
import { appliedFigures } from './applied.ts'
import { cellFigures } from './cells.ts'
import { notedFigures } from './noted.ts'
import { publishedFigures } from './published.ts'
import { yearOf } from './year.ts'

/** What the numbers of a text are worked out of besides the database. */
export interface FiguresAsked {
  readonly organisation: OrganisationId
  readonly year: number
  readonly form: ReportForm
  /** The tables as they are compiled now; null where there is no number yet. */
  readonly cells: ReadonlyMap<CellName, number | null>
  readonly noted: readonly Noted[]
  readonly today: LocalDate
}

/**
 * Every number a text may bind, as it stands now: the cells of the tables, what was published and signed, how requests
 * came in, what was charged, what people noted. About ten small questions.
 */
export const figuresOf = async (
  query: Query,
  { organisation, year, form, cells, noted, today }: FiguresAsked,
): Promise<Figures> => {
  const period = yearOf(organisation, year)
  const all = [
    ...cellFigures(form, cells),
    ...(await publishedFigures(query, period, today)),
    ...(await appliedFigures(query, period, form)),
    ...notedFigures(noted),
  ]
  return new Map(all.map((figure) => [figure.id, figure]))
}
