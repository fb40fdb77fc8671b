import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import type { Benchmark, Context, Measured } from './support/benchmark.ts'
import { inTurns } from './support/in-turns.ts'
import type { Served } from './support/server.ts'
import { serve } from './support/server.ts'

const ourServer = fileURLToPath(import.meta.resolve('../src/main.ts'))
const bareServer = fileURLToPath(import.meta.resolve('./support/bare-server.ts'))

const rounds = 11
const connections = 20

const bytesOf = async (url: string): Promise<Uint8Array> => {
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  assert.equal(response.status, 200, url)
  return response.bytes()
}

/** The address of the first report on the home page. */
const reportOn = async (origin: string): Promise<string> => {
  const home = await (await fetch(origin)).text()
  const path = /href="(\/reports\/[^"/]+)"/u.exec(home)?.[1]
  assert.ok(path, 'the home page lists no report')
  return origin + path
}

interface Load {
  /** Requests a second over one second, all of them answered in full. */
  readonly once: () => Promise<number>
  /** Microseconds of the server's processor a request took, over everything so far. */
  readonly cost: () => Promise<number>
}

const loadOn = async (server: Served, url: string, size: number): Promise<Load> => {
  const start = await server.processorTime()
  let requests = 0
  return {
    once: async () => {
      const result = await autocannon({ url, connections, duration: 1 })
      assert.deepEqual([result.errors, result.timeouts, result.non2xx], [0, 0, 0], url)
      assert.ok(result.throughput.total >= result.requests.total * size, `${url} sent less than its page`)
      requests += result.requests.total
      return result.requests.total / result.duration
    },
    cost: async () => (1000 * ((await server.processorTime()) - start)) / requests,
  }
}

const measure = async (ours: Served, url: string, say: Context['say']): Promise<Measured> => {
  const page = await bytesOf(url)
  const bare = await serve([bareServer], page)
  try {
    assert.deepEqual(await bytesOf(bare.origin), page)
    const size = `${Math.round(page.length / 1024)} KB`
    say(`  ${new URL(url).pathname}，${size}，${connections} 个连接，各 ${rounds} 轮`)
    const toOurs = await loadOn(ours, url, page.length)
    const toBare = await loadOn(bare, bare.origin, page.length)
    // Both are warm before the first round counts.
    await toOurs.once()
    await toBare.once()
    const measured = await inTurns(rounds, toOurs.once, toBare.once)
    const [ourCost, bareCost] = [await toOurs.cost(), await toBare.cost()]
    const note = `报告页 ${size}，${connections} 个连接；服务器每次用处理器 ${ourCost.toFixed(0)} 对 ${bareCost.toFixed(0)} 微秒`
    return { ...measured, note }
  } finally {
    await bare.stop()
  }
}

const run = async ({ say }: Context): Promise<Measured> => {
  const ours = await serve([ourServer, '--demo'])
  try {
    return await measure(ours, await reportOn(ours.origin), say)
  } finally {
    await ours.stop()
  }
}

export const benchmark: Benchmark = {
  name: 'page-vs-bare',
  title: '一个报告页每秒能发多少次，对照只用 node:http 发同样的字节',
  unit: '次/秒',
  target: { ratio: 0.5, good: 'at-least' },
  run,
}
