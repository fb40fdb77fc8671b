import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Benchmark, Context, Measured } from './support/benchmark.ts'
import { median } from './support/in-turns.ts'

const pageMaker = fileURLToPath(import.meta.resolve('./support/batch-pages.ts'))
const pageReader = fileURLToPath(import.meta.resolve('./support/batch.ts'))

const batchLine = z.object({
  count: z.number(),
  rate: z.number(),
  together: z.number(),
  peak: z.number(),
  heap: z.number(),
})
type Batch = z.infer<typeof batchLine>

/** One process makes the pages, another one reads them: only the second is measured. */
const batch = async ({ say }: Context, count: number): Promise<Batch> => {
  const maker = spawn(process.execPath, [pageMaker, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const reader = spawn(process.execPath, ['--expose-gc', pageReader], {
    stdio: [maker.stdout, 'pipe', 'inherit'],
  })
  // The pipe belongs to the two of them alone.
  maker.stdout.destroy()
  const done = batchLine.parse(JSON.parse(await text(reader.stdout)))
  if (done.count !== count) throw new Error(`read ${done.count} of ${count} reports`)
  say(
    `  ${count} 份：每秒 ${Math.round(done.rate)} 份，内存峰值 ${Math.round(done.peak)} MB，结束时堆 ${Math.round(done.heap)} MB，相互核对 ${done.together.toFixed(1)} 秒`,
  )
  return done
}

const peakOf = (batches: readonly Batch[]): number => median(batches.map(({ peak }) => peak))

const run = async (context: Context): Promise<Measured> => {
  const small: Batch[] = []
  small.push(await batch(context, 1_000))
  const large = await batch(context, 10_000)
  small.push(await batch(context, 1_000))
  small.push(await batch(context, 1_000))
  const heap = median(small.map((each) => each.heap))
  return {
    ours: large.peak,
    base: peakOf(small),
    note: `1 万份对 1 千份的内存峰值；1 万份每秒 ${Math.round(large.rate)} 份（其中相互核对共 ${large.together.toFixed(1)} 秒）；结束时堆 ${Math.round(large.heap)} 对 ${Math.round(heap)} MB`,
  }
}

export const benchmark: Benchmark = {
  name: 'report-batch',
  title: '一次读取并核对 1 万份年报，对照 1 千份：内存峰值应当不随份数增长',
  unit: 'MB',
  target: { ratio: 1.5, good: 'at-most' },
  run,
}
