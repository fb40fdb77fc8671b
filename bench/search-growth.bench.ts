import type { Benchmark } from './support/benchmark.ts'
import { openIndex, sizes } from './support/search-index.ts'
import type { Times } from './support/search-questions.ts'
import { askBoth } from './support/search-questions.ts'

export const benchmark: Benchmark = {
  name: 'search-growth',
  title: '文件多到十倍时一次检索要多少毫秒（p95），对照文件少的时候',
  unit: '毫秒',
  target: { ratio: 2, good: 'at-most' },
  run: async (context) => {
    const found: { readonly size: number; readonly times: Times; readonly rate: number }[] = []
    for (const size of sizes) {
      const index = await openIndex(size, context)
      try {
        await askBoth(index, 'relevance', 1)
        const { ours } = await askBoth(index, 'relevance', 7)
        found.push({ size, times: ours, rate: index.rate })
      } finally {
        await index.close()
      }
    }
    const [last, before] = [found.at(-1), found.at(-2)]
    const note = found
      .map(
        ({ size, times: { p50, p95 }, rate }) =>
          `${size}件 p50 ${p50.toFixed(2)}、p95 ${p95.toFixed(2)}，满了以后每秒再收 ${rate} 件`,
      )
      .join('；')
    return { ours: last?.times.p95 ?? NaN, base: before?.times.p95 ?? NaN, note }
  },
}
