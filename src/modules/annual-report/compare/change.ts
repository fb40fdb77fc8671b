import type { Both, Change } from './comparison.ts'

/** How many decimals a number is written with: 2 for 0.25, 7 for 1e-7. */
const decimals = (value: number): number => {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}

/** b − a without the artefacts of binary fractions: 0.3 − 0.1 is 0.2. */
const difference = (a: number, b: number): number =>
  Number.isInteger(a) && Number.isInteger(b)
    ? b - a
    : Number((b - a).toFixed(Math.max(decimals(a), decimals(b))))

const shareOf = (value: number | null, whole: number | null): number | null =>
  value === null || whole === null || whole === 0 ? null : value / whole

/** Two numbers with their change, its rate, and each one's share of its whole (null: it has none). */
export const changeOf = (value: Both<number | null>, whole: Both<number | null>): Change => {
  const { a, b } = value
  const change = a === null || b === null ? null : difference(a, b)
  return {
    a,
    b,
    change,
    rate: change === null || a === null || a === 0 ? null : change / a,
    share: { a: shareOf(a, whole.a), b: shareOf(b, whole.b) },
  }
}
