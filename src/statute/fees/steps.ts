import type { Band, Tariff } from './tariffs.ts'

/** Units of one rate, by their numbers. */
export interface Step {
  readonly first: number
  readonly last: number
  readonly fen: number
}

/** The band a unit lies in: a named one, or one of the open row beyond. */
const bandOf = ({ bands, beyond }: Tariff, unit: number): Band => {
  const named = bands.find(({ upTo }) => unit <= upTo)
  if (named !== undefined) return named
  const highest = bands.at(-1) ?? { upTo: 0, fen: 0 }
  const steps = Math.ceil((unit - highest.upTo) / beyond.width)
  const rises = Math.max(steps, 1)
  const upTo = beyond.width === Infinity ? Infinity : highest.upTo + rises * beyond.width
  return { upTo, fen: highest.fen + rises * beyond.raise }
}

/** The units after `before` up to and with `total`, cut where the rate changes. */
export const stepsOf = (tariff: Tariff, before: number, total: number): readonly Step[] => {
  const steps: Step[] = []
  for (let first = before + 1; first <= total;) {
    const { upTo, fen } = bandOf(tariff, first)
    const last = Math.min(upTo, total)
    steps.push({ first, last, fen })
    first = last + 1
  }
  return steps
}
