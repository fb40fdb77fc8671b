import assert from 'node:assert/strict'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import type { Context, Measured } from './benchmark.ts'
import { closeHouse, openHouse } from './house.ts'
import { inTurns } from './in-turns.ts'
import type { Filled } from './many-documents.ts'
import { addManyDocuments } from './many-documents.ts'
import { serve } from './server.ts'

const bareServer = fileURLToPath(import.meta.resolve('./bare-server.ts'))

const rounds = 7
const connections = 64

/** So many documents, or as many as BENCH_DOCUMENTS says; on BENCH_DATABASE, or SQLite. */
const settings = () => ({
  count: Number(process.env['BENCH_DOCUMENTS'] ?? 100_000),
  url: process.env['BENCH_DATABASE'],
})

interface Load {
  readonly perSecond: number
  /** Milliseconds within which 99 of 100 were answered. */
  readonly p99: number
}

const load = async (url: string, size: number): Promise<Load> => {
  const result = await autocannon({ url, connections, duration: 1 })
  assert.deepEqual([result.errors, result.timeouts, result.non2xx], [0, 0, 0], url)
  assert.ok(result.throughput.total >= result.requests.total * size, `${url} sent less than its page`)
  return { perSecond: result.requests.total / result.duration, p99: result.latency.p99 }
}

/** Lays a page of an office with very many documents beside a bare server that sends the same bytes. */
export const againstBare = async (
  choose: (filled: Filled) => string,
  { say }: Context,
): Promise<Measured> => {
  const { count, url } = settings()
  const house = await openHouse(undefined, url)
  try {
    say(`  放入 ${count} 份文件`)
    const filled = await addManyDocuments(url ?? `sqlite:${join(house.folder, 'house.db')}`, count)
    const address = `${house.origin}${choose(filled)}`
    const answer = await fetch(address, { headers: { 'accept-encoding': 'identity' } })
    assert.equal(answer.status, 200, address)
    const page = new Uint8Array(await answer.arrayBuffer())
    const bare = await serve([bareServer], page)
    try {
      const slow: Load[] = []
      const quick: Load[] = []
      const once = async (at: string, kept?: Load[]): Promise<number> => {
        const measured = await load(at, page.length)
        kept?.push(measured)
        return measured.perSecond
      }
      await once(address)
      await once(bare.origin)
      const measured = await inTurns(
        rounds,
        () => once(address, slow),
        () => once(bare.origin, quick),
      )
      const worst = (loads: readonly Load[]): number => Math.max(...loads.map(({ p99 }) => p99))
      const memory = await house.residentMegabytes()
      const note = `${count} 份文件，${url === undefined ? 'SQLite' : 'PostgreSQL'}，页面 ${Math.round(page.length / 1024)} KB，${connections} 个连接；p99 ${worst(slow)} 对 ${worst(quick)} 毫秒，内存 ${Math.round(memory)} MB`
      return { ...measured, note }
    } finally {
      await bare.stop()
    }
  } finally {
    await closeHouse(house)
  }
}
