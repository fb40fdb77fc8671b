/** What a benchmark measured: ours, and the bare thing beside it in the same run, in one unit. */
export interface Measured {
  readonly ours: number
  readonly base: number
  /** What else is worth knowing, in a few Chinese words. */
  readonly note: string
}

/** A benchmark for the life of the project. Its file is `bench/NAME.bench.ts` and exports it as `benchmark`. */
export interface Benchmark {
  readonly name: string
  /** What is measured against what, for people. */
  readonly title: string
  readonly unit: string
  /** The bound on ours ÷ base, and the side of it that is good. */
  readonly target: { readonly ratio: number; readonly good: 'at-most' | 'at-least' }
  readonly run: (context: Context) => Promise<Measured>
}

/** What a benchmark may use while it runs. */
export interface Context {
  /** Says on standard error what is being done. */
  readonly say: (sentence: string) => void
}

/** One line of results. The keys are a contract: they are compared over years. */
export interface Result {
  readonly name: string
  readonly ours: number
  readonly base: number
  readonly unit: string
  readonly ratio: number
  readonly target: number
  readonly met: boolean
  readonly note: string
}

/** Four significant digits: what a run on a shared machine can tell. */
const rounded = (value: number): number => Number(value.toPrecision(4))

/** The line of a benchmark that was run. */
export const resultOf = ({ name, unit, target }: Benchmark, { ours, base, note }: Measured): Result => {
  const ratio = ours / base
  const met = target.good === 'at-most' ? ratio <= target.ratio : ratio >= target.ratio
  return {
    name,
    ours: rounded(ours),
    base: rounded(base),
    unit,
    ratio: rounded(ratio),
    target: target.ratio,
    met,
    note,
  }
}
