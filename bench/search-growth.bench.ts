import type { Benchmark } from './support/benchmark.ts'
import type { BenchIndex } from './support/search-index.ts'
import { openIndex, sizes } from './support/search-index.ts'
import { askInTurns } from './support/search-questions.ts'

export const benchmark: Benchmark = {
  name: 'search-growth',
  title: '文件多到十倍时一次检索要多少毫秒（p95），对照文件少的时候',
  unit: '毫秒',
  target: { ratio: 2, good: 'at-most' },
  run: async (context) => {
    const indexes: BenchIndex[] = []
    try {
      for (const size of sizes) indexes.push(await openIndex(size, context))
      const times = await askInTurns(indexes, 16)
      const note = indexes.map(({ count, rate }, at) => {
        const { p50 = NaN, p95 = NaN } = times[at] ?? {}
        return `${count}件 p50 ${p50.toFixed(2)}、p95 ${p95.toFixed(2)}，满了以后每秒再收 ${rate} 件`
      })
      return { ours: times.at(-1)?.p95 ?? NaN, base: times.at(-2)?.p95 ?? NaN, note: note.join('；') }
    } finally {
      for (const index of indexes) await index.close()
    }
  },
}
