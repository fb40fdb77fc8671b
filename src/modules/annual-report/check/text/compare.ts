import type { CellName } from '#statute/report-form'
import { printed } from '../chinese.ts'
import type { Total } from './sums.ts'

/** A number of the text held against the sums it may stand for. */
export interface Comparison {
  readonly agrees: boolean
  readonly cells: readonly CellName[]
  /** 表三第一项总计 713 件、表三第一、二项之和 749 件 */
  readonly says: string
  readonly expected: number
}

/** 余, 多, 近 and 约 fit a number near them. */
const near = (value: number, actual: number): boolean => actual >= value * 0.9 && actual <= value * 1.2

const mostNamed = 3

/** Null when there is nothing to hold it against. */
export const compareWith = (
  value: number,
  approximate: boolean,
  totals: readonly Total[],
): Comparison | null => {
  const first = totals[0]
  const expected = first?.values[0]
  if (first === undefined || expected === undefined) return null
  const equal = totals.find(({ values }) =>
    values.some((actual) => (approximate ? near(value, actual) : actual === value)),
  )
  const distinct = totals.filter(
    ({ values, title }, index) =>
      totals.findIndex((other) => other.values[0] === values[0] || other.title === title) === index,
  )
  return {
    agrees: equal !== undefined,
    cells: [...new Set((equal === undefined ? distinct : [equal]).flatMap(({ cells }) => cells))],
    says: distinct
      .slice(0, mostNamed)
      .map(({ title, values }) => `${title} ${printed(values[0] ?? 0)} 件`)
      .join('，'),
    expected,
  }
}
