import assert from 'node:assert/strict'
import { parseDocument } from 'htmlparser2'
import type { AnnualReport } from '#modules/annual-report'
import { checkReport, read, valueOf } from '#modules/annual-report'
import { plainReport } from '../test/support/reports.ts'
import type { Benchmark, Context, Measured } from './support/benchmark.ts'
import { inTurns, timed } from './support/in-turns.ts'
import { plainPage, sitePage } from './support/page.ts'

const rounds = 41
const reports = Array.from({ length: 8 }, (_, seed) => plainReport(seed))

const numbers = ({ cells }: AnnualReport) => [...cells].map(([name, cell]) => [name, valueOf(cell)])

/** A fast reader that reads wrong is worth nothing. */
const readsRight = (pages: readonly Uint8Array[]): void => {
  for (const [index, report] of reports.entries())
    assert.deepEqual(numbers(read(pages[index] ?? new Uint8Array(), '').report), numbers(report))
}

const compare = (pages: readonly Uint8Array[]) => {
  readsRight(pages)
  const over = (work: (page: Uint8Array) => void) => () =>
    timed(pages.length, (call) => {
      work(pages[call] ?? new Uint8Array())
    })
  return inTurns(
    rounds,
    over((page) => {
      checkReport(read(page, '年报.html').report)
    }),
    over((page) => {
      parseDocument(new TextDecoder().decode(page))
    }),
  )
}

const kilobytes = (pages: readonly Uint8Array[]): number =>
  Math.round(pages.reduce((sum, { length }) => sum + length, 0) / pages.length / 1024)

const run = async ({ say }: Context): Promise<Measured> => {
  const site = reports.map(sitePage)
  const plain = reports.map(plainPage)
  say(`  网站页面平均 ${kilobytes(site)} KB，本系统写出的页面平均 ${kilobytes(plain)} KB，各 ${rounds} 轮`)
  const { ours, base } = await compare(site)
  const bare = await compare(plain)
  const note = `网站页面 ${kilobytes(site)} KB；本系统写出的 ${kilobytes(plain)} KB 页面为 ${bare.ours.toFixed(2)} 对 ${bare.base.toFixed(2)} 毫秒（${(bare.ours / bare.base).toFixed(2)} 倍）`
  return { ours, base, note }
}

export const benchmark: Benchmark = {
  name: 'report-read',
  title: '读取并核对一份网页年报，对照只用 htmlparser2 解析同样的字节',
  unit: '毫秒',
  target: { ratio: 2, good: 'at-most' },
  run,
}
