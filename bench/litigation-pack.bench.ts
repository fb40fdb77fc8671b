import { closePdf, mergePdfs, stampPageNumbers } from '#platform/pdf'
import { makePack } from '#modules/remedies'
import type { Benchmark, Context, Measured } from './support/benchmark.ts'
import { openPackOffice } from './support/pack-office.ts'

const papers = 7
const pagesEach = 41
const rounds = 3

const middle = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[times.length >> 1] ?? NaN

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

const run = async ({ say }: Context): Promise<Measured> => {
  say(`  放入 ${papers} 份材料，每份 ${pagesEach} 页`)
  const { binding, act, input, sheets, close } = await openPackOffice(papers, pagesEach)
  try {
    const ours: number[] = []
    const base: number[] = []
    let pages = 0
    for (let round = 0; round < rounds; round += 1) {
      base.push(await timed(async () => stampPageNumbers(await mergePdfs(sheets))))
      ours.push(
        await timed(async () => {
          pages = (await makePack(act, input, binding)).pages
        }),
      )
    }
    const peak = Math.round(process.resourceUsage().maxRSS / 1024)
    return {
      ours: middle(ours),
      base: middle(base),
      note: `${pages} 页的应诉材料卷，连同采集、绘制、目录、摘要、存入；主进程内存峰值 ${peak} MB（PDF 在另一个进程里）`,
    }
  } finally {
    await closePdf()
    await close()
  }
}

export const benchmark: Benchmark = {
  name: 'litigation-pack',
  title: '一份 300 页的应诉材料卷要多少秒，对照只把同样的材料合并、编页',
  unit: '秒',
  target: { ratio: 3, good: 'at-most' },
  run,
}
