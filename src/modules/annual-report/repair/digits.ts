import type { CellAddress } from './address.ts'

interface Typed extends CellAddress {
  readonly before: number
  readonly to: number
}

const without = (text: string, index: number): string => text.slice(0, index) + text.slice(index + 1)

/** Whether `longer` is `shorter` with one more digit somewhere. */
const oneMore = (longer: string, shorter: string): boolean =>
  longer.length === shorter.length + 1 &&
  Array.from(longer, (_, index) => without(longer, index)).includes(shorter)

/** Whether two neighbouring digits changed places: 21 and 12. */
const transposed = (one: string, other: string): boolean =>
  one.length === other.length &&
  Array.from({ length: one.length - 1 }, (_, index) =>
    [one.slice(0, index), one.charAt(index + 1), one.charAt(index), one.slice(index + 2)].join(''),
  ).includes(other)

/** A digit typed once too often or left out, or two digits turned round. A lone 0 is no typing slip. */
export const digitSlip = ({ before, to }: Typed): boolean => {
  if (before <= 0 || to <= 0) return false
  const [was, is] = [String(before), String(to)]
  return oneMore(was, is) || oneMore(is, was) || transposed(was, is)
}

/** Whether the digits of two neighbours, read together, stand in one of them on the other side. */
const joins = (parts: readonly number[], whole: readonly number[]): boolean =>
  parts.every((part) => part > 0) &&
  whole.includes(0) &&
  whole.some((value) => String(value) === parts.join(''))

/** 12 spread over two neighbouring columns as 1 and 2, or 1 and 2 run together as 12. */
export const splitSlip = (changes: readonly Typed[]): boolean => {
  const [one, other] = changes.toSorted((a, b) => a.column - b.column)
  if (changes.length !== 2 || one === undefined || other === undefined) return false
  if (one.row !== other.row || other.column !== one.column + 1) return false
  const [before, after] = [
    [one.before, other.before],
    [one.to, other.to],
  ]
  return joins(before, after) || joins(after, before)
}
