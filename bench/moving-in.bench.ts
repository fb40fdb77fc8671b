import type { Benchmark } from './support/benchmark.ts'
import { movingRun, movingSize } from './support/moving.ts'

export const benchmark: Benchmark = {
  name: 'moving-in',
  title: '迁移旧网站，每秒多少条（读取、试运行、移入合计），对照裸循环逐批落盘写同样的行',
  unit: '条/秒',
  target: { ratio: 0.02, good: 'at-least' },
  run: async (context) => {
    const { read, tried, put, peak, bare } = await movingRun(context, movingSize)
    const [reading, trying, putting] = [read, tried, put].map((seconds) => Math.round(movingSize / seconds))
    return {
      ours: movingSize / (read + tried + put),
      base: bare,
      note: `${movingSize} 条，每秒读取 ${reading ?? 0}、试运行 ${trying ?? 0}、移入 ${putting ?? 0} 条，内存峰值 ${Math.round(peak)} MB；每条过内容检查和查重两次，加密，建检索`,
    }
  },
}
