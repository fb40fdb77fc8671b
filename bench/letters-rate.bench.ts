import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { Benchmark, Context, Measured } from './support/benchmark.ts'

const count = 1000
const script = fileURLToPath(import.meta.resolve('./support/letters-run.ts'))
const came = z.object({ rate: z.number(), peak: z.number(), size: z.number() })

const drawn = async (how: 'ours' | 'bare', { say }: Context) => {
  say(`  ${how === 'ours' ? '本系统' : '只用库'}：${count} 份，PDF 和 Word 各一份`)
  const { stdout } = await promisify(execFile)(process.execPath, [script, how, String(count)])
  return came.parse(JSON.parse(stdout))
}

const run = async (context: Context): Promise<Measured> => {
  const ours = await drawn('ours', context)
  const bare = await drawn('bare', context)
  const megabytes = [ours.peak, bare.peak].map(Math.round)
  return {
    ours: ours.rate,
    base: bare.rate,
    note: `${count} 份各画 PDF 和 Word；进程内存峰值 ${megabytes[0]} MB 对 ${megabytes[1]} MB；每份两种共 ${Math.round(ours.size / 1024)} KB 对 ${Math.round(bare.size / 1024)} KB；只用库的没有标签、禁则和页码`,
  }
}

export const benchmark: Benchmark = {
  name: 'letters-rate',
  title: '每秒生成多少份文书（PDF 和 Word），对照只用 pdfkit 和 docx 画同样的字',
  unit: '份/秒',
  target: { ratio: 1, good: 'at-least' },
  run,
}
