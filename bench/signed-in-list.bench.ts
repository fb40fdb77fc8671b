import assert from 'node:assert/strict'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { z } from 'zod'
import type { Benchmark, Context, Measured } from './support/benchmark.ts'
import type { House } from './support/house.ts'
import { closeHouse, openHouse } from './support/house.ts'
import { inTurns } from './support/in-turns.ts'
import { addManyPeople } from './support/many-people.ts'
import type { Served } from './support/server.ts'
import { serve } from './support/server.ts'

const rounds = 7
const people = 100_000
const connections = 8
const bareServer = fileURLToPath(import.meta.resolve('./support/bare-list.ts'))

const list = z.object({ rows: z.array(z.object({ id: z.string() })), next: z.string().optional() })

/** Where lists go on in the middle, as `next` of a page has it. */
const cursorAt = (index: number): string =>
  Buffer.from(JSON.stringify([`人员${String(index).padStart(6, '0')}`, ''])).toString('base64url')

interface Load {
  readonly once: () => Promise<number>
  /** The slowest twentieth over all rounds, in milliseconds. */
  readonly p95: () => number
}

const loadOn = (url: string, headers: Readonly<Record<string, string>>): Load => {
  const slow: number[] = []
  return {
    once: async () => {
      const result = await autocannon({ url, headers, connections, duration: 1 })
      assert.deepEqual([result.errors, result.timeouts, result.non2xx], [0, 0, 0], url)
      slow.push(result.latency.p97_5)
      return result.requests.total / result.duration
    },
    p95: () => slow.toSorted((a, b) => a - b)[slow.length >> 1] ?? NaN,
  }
}

const measure = async (house: House, bare: Served, say: Context['say']): Promise<Measured> => {
  const path = `/api/people?limit=50&after=${cursorAt(people / 2)}`
  const page = list.parse(await house.get(path))
  assert.equal(page.rows.length, 50)
  const ours = loadOn(`${house.origin}${path}`, { cookie: house.cookie })
  const base = loadOn(`${bare.origin}/?name=${encodeURIComponent('人员050000')}`, {})
  say(`  ${people} 人，每页 50 人，${connections} 个连接，各 ${rounds} 轮`)
  await ours.once()
  await base.once()
  const measured = await inTurns(rounds, ours.once, base.once)
  return {
    ...measured,
    note: `${people} 人的名册从中间翻一页；97.5% 在 ${ours.p95()} 对 ${base.p95()} 毫秒内`,
  }
}

const run = async ({ say }: Context): Promise<Measured> => {
  const house = await openHouse()
  const file = join(house.folder, 'house.db')
  try {
    const { rows } = list.parse(await house.get('/api/organisations?limit=1'))
    addManyPeople(file, rows[0]?.id ?? '', people)
    const bare = await serve([bareServer, file])
    try {
      return await measure(house, bare, say)
    } finally {
      await bare.stop()
    }
  } finally {
    await closeHouse(house)
  }
}

export const benchmark: Benchmark = {
  name: 'signed-in-list',
  title: '登录后翻十万行的名册，每秒多少页，对照裸 node:http 加一条预编译语句',
  unit: '页/秒',
  target: { ratio: 0.2, good: 'at-least' },
  run,
}
