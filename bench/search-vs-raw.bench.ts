import type { Benchmark } from './support/benchmark.ts'
import { openIndex, sizes } from './support/search-index.ts'
import type { Times } from './support/search-questions.ts'
import { askBoth } from './support/search-questions.ts'

const said = ({ p50, p95 }: Times): string => `${p50.toFixed(2)}/${p95.toFixed(2)}`

export const benchmark: Benchmark = {
  name: 'search-vs-raw',
  title: '一次按相关性的检索要多少毫秒（p95），对照只让数据库自己按同样的词全部排序',
  unit: '毫秒',
  target: { ratio: 1.5, good: 'at-most' },
  run: async (context) => {
    const notes: string[] = []
    let [ours, base] = [NaN, NaN]
    for (const size of sizes) {
      const index = await openIndex(size, context)
      try {
        await askBoth(index, 'relevance', 1)
        const ranked = await askBoth(index, 'relevance', 7)
        const newest = await askBoth(index, 'newest', 7)
        ;[ours, base] = [ranked.ours.p95, ranked.base.p95]
        notes.push(
          `${size}件：相关性 ${said(ranked.ours)} 对 ${said(ranked.base)}，最新 ${said(newest.ours)} 对 ${said(newest.base)}，满了以后每秒再收 ${index.rate} 件`,
        )
      } finally {
        await index.close()
      }
    }
    return { ours, base, note: `p50/p95 ${notes.join('；')}` }
  },
}
