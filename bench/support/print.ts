import type { Benchmark, Result } from './benchmark.ts'

const width = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)
const padded = (text: string, to: number, right: boolean): string => {
  const gap = ' '.repeat(Math.max(0, to - width(text)))
  return right ? gap + text : text + gap
}

const heads = ['项目', '本系统', '对照', '单位', '比值', '目标', '结果', '说明'] as const
const numeric = new Set<string>(['本系统', '对照', '比值', '目标'])

const rowOf = ({ target: { good } }: Benchmark, result: Result): readonly string[] => [
  result.name,
  String(result.ours),
  String(result.base),
  result.unit,
  result.ratio.toFixed(2),
  `${good === 'at-most' ? '≤' : '≥'} ${result.target.toFixed(1)}`,
  result.met ? '达到' : '未达到',
  result.note,
]

/** Results as a table for people. */
export const tableOf = (results: readonly (readonly [Benchmark, Result])[]): string => {
  const rows = [heads, ...results.map(([benchmark, result]) => rowOf(benchmark, result))]
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0, numeric.has(heads[column] ?? '')))
      .join('  ')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}
