import type { Benchmark } from './support/benchmark.ts'
import { movingRun, movingSize } from './support/moving.ts'

const nothing = (): void => undefined

export const benchmark: Benchmark = {
  name: 'moving-in-memory',
  title: '迁移旧网站的内存峰值，对照十分之一的条数：应当不随条数增长',
  unit: 'MB',
  target: { ratio: 1.5, good: 'at-most' },
  run: async (context) => {
    const small = await movingRun(context, Math.round(movingSize / 10), nothing)
    const large = await movingRun(context, movingSize, nothing)
    const stages = [large.atRest, large.afterRead, large.afterTrial, large.peak]
    return {
      ours: large.peak,
      base: small.peak,
      note: `${movingSize} 条对 ${Math.round(movingSize / 10)} 条；启动、读取、试运行、移入以后的峰值 ${stages.map(Math.round).join('、')} MB`,
    }
  },
}
