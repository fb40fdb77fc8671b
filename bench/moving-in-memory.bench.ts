import type { Benchmark } from './support/benchmark.ts'
import { movingRun, movingSize } from './support/moving.ts'

export const benchmark: Benchmark = {
  name: 'moving-in-memory',
  title: '迁移旧网站的内存峰值，对照五分之一的条数：应当不随条数增长',
  unit: 'MB',
  target: { ratio: 1.5, good: 'at-most' },
  run: async (context) => {
    const sizes = [50, 5, 1].map((part) => Math.round(movingSize / part))
    const runs = []
    for (const size of sizes) runs.push(await movingRun(context, size))
    const [least, small, large] = runs
    if (least === undefined || small === undefined || large === undefined) throw new Error('three sizes')
    const stages = [large.atRest, large.afterRead, large.afterTrial, large.peak]
    return {
      ours: large.peak,
      base: small.peak,
      note: `${sizes.join('、')} 条的峰值 ${runs.map(({ peak }) => Math.round(peak)).join('、')} MB，最多对最少 ${(large.peak / least.peak).toFixed(2)} 倍；${movingSize} 条启动、读取、试运行、移入以后 ${stages.map((each) => Math.round(each)).join('、')} MB`,
    }
  },
}
