import type { Benchmark } from './support/benchmark.ts'
import { againstBare } from './support/public-page.ts'

export const benchmark: Benchmark = {
  name: 'column-list-vs-bare',
  title: '栏目列表每秒能发多少次，对照只用 node:http 发同样的字节',
  unit: '次/秒',
  target: { ratio: 0.5, good: 'at-least' },
  run: (context) => againstBare(({ column }) => column, context),
}
