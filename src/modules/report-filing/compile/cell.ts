import type { CellName, CellPlace, ReportForm } from '#statute/report-form'
import { cellsOf, formOf, identitiesOf } from '#statute/report-form'

/** A cell as it came about, in the unit of the form: 件, 项, 万元, 元. */
export interface CompiledCell {
  readonly name: CellName
  /** What the ledger counts; null where no ledger of the house has it, or nothing was compiled yet. */
  readonly ledger: number | null
  /** Figures from elsewhere, together; null where there are none. */
  readonly elsewhere: number | null
  /** Adjustments, together; null where there are none. */
  readonly adjustment: number | null
  /** What the report prints: the sum; null where there is nothing to add up. */
  readonly value: number | null
}

/** Every cell of the form by its name, in printed order. */
export type CompiledCells = ReadonlyMap<CellName, CompiledCell>

/** By what a value as it is kept is divided to be printed: money is kept in fen. */
export const scaleOf = ({ measure, unit }: Pick<CellPlace, 'measure' | 'unit'>): number => {
  if (measure !== 'amount') return 1
  return unit === '万元' ? 1_000_000 : 100
}

/** Cells that are sums of others of the form: nobody enters or adjusts them. */
const summed = (form: ReportForm): ReadonlySet<CellName> =>
  new Set(identitiesOf(form).flatMap(({ kind, right }) => (kind === 'balance' ? [] : right)))

/** The cells of a form that are figures of their own. */
export const ownCells = (form: ReportForm): ReadonlySet<CellName> => {
  const sums = summed(form)
  return new Set([...cellsOf(form).keys()].filter((name) => !sums.has(name)))
}

/** Amounts as they are kept, by cell: of the ledger, from elsewhere, adjusted. */
export interface Kept {
  readonly ledger: Readonly<Partial<Record<CellName, number>>>
  readonly elsewhere: Readonly<Partial<Record<CellName, number>>>
  readonly adjustment: Readonly<Partial<Record<CellName, number>>>
}

type Part = keyof Kept

/** What the sums of a form are made of, down to figures of their own. */
const termsOf = (form: ReportForm): ReadonlyMap<CellName, readonly CellName[]> => {
  const own = ownCells(form)
  const direct = new Map(
    identitiesOf(form).flatMap(({ kind, left, right }) => {
      const [sum] = right
      return kind === 'balance' || sum === undefined ? [] : [[sum, left] as const]
    }),
  )
  const terms = (name: CellName): readonly CellName[] =>
    own.has(name) ? [name] : (direct.get(name) ?? []).flatMap(terms)
  return new Map([...cellsOf(form).keys()].map((name) => [name, terms(name)]))
}

const known = new Map<string, ReadonlyMap<CellName, readonly CellName[]>>()

const termsIn = (form: ReportForm): ReadonlyMap<CellName, readonly CellName[]> => {
  const found = known.get(form.edition) ?? termsOf(formOf(form.edition))
  known.set(form.edition, found)
  return found
}

const sumOf = (numbers: readonly (number | undefined)[]): number | null => {
  const there = numbers.filter((number) => number !== undefined)
  return there.length === 0 ? null : there.reduce((sum, number) => sum + number, 0)
}

/**
 * The cells of a form out of what is kept: figures of their own as they are, sums as the sums of their parts — so that
 * whatever is entered or adjusted, the sums of the form hold. Pure.
 */
export const cellsFrom = (form: ReportForm, kept: Kept): CompiledCells => {
  const terms = termsIn(form)
  return new Map(
    [...cellsOf(form)].map(([name, place]) => {
      const scale = scaleOf(place)
      const of = (part: Part) => sumOf((terms.get(name) ?? []).map((term) => kept[part][term]))
      const [ledger, elsewhere, adjustment] = [of('ledger'), of('elsewhere'), of('adjustment')]
      const value = sumOf([ledger, elsewhere, adjustment].map((each) => each ?? undefined))
      const printed = (number: number | null) => (number === null ? null : number / scale)
      return [
        name,
        {
          name,
          ledger: printed(ledger),
          elsewhere: printed(elsewhere),
          adjustment: printed(adjustment),
          value: printed(value),
        },
      ]
    }),
  )
}
