import assert from 'node:assert/strict'
import autocannon from 'autocannon'
import { z } from 'zod'
import type { Benchmark, Context, Measured } from './support/benchmark.ts'
import type { House } from './support/house.ts'
import { closeHouse, openHouse } from './support/house.ts'
import { inTurns } from './support/in-turns.ts'
import { openRawWriter } from './support/raw-writer.ts'

const rounds = 7
const clients = 32

const list = z.object({ rows: z.array(z.object({ id: z.string() })) })

/** One second of new sections from all clients, every one acknowledged. */
const writesIn = (house: House, organisation: string) => {
  let count = 0
  return async (): Promise<number> => {
    const result = await autocannon({
      url: `${house.origin}/api/organisations/${organisation}/sections`,
      method: 'POST',
      headers: { cookie: house.cookie, 'content-type': 'application/json' },
      connections: clients,
      duration: 1,
      requests: [
        {
          setupRequest: (request) => {
            count += 1
            return { ...request, body: JSON.stringify({ name: `科室 ${count}`, from: '2026-01-05' }) }
          },
        },
      ],
    })
    assert.deepEqual([result.errors, result.timeouts, result.non2xx], [0, 0, 0])
    return result.requests.total / result.duration
  }
}

const measure = async (house: House, say: Context['say']): Promise<Measured> => {
  const { rows } = list.parse(await house.get('/api/organisations?limit=1'))
  const ours = writesIn(house, rows[0]?.id ?? '')
  const raw = openRawWriter()
  const bare = () => raw.once(1000)
  say(`  ${clients} 个客户端，各 ${rounds} 轮`)
  try {
    // Both are warm before the first round counts.
    await ours()
    bare()
    const measured = await inTurns(rounds, ours, bare)
    return {
      ...measured,
      note: `${clients} 个客户端；经 HTTP、会话、权限、规则、审计链，每次确认都在落盘之后`,
    }
  } finally {
    raw.close()
  }
}

const run = async ({ say }: Context): Promise<Measured> => {
  const house = await openHouse()
  try {
    return await measure(house, say)
  } finally {
    await closeHouse(house)
  }
}

export const benchmark: Benchmark = {
  name: 'commit-vs-raw',
  title: '每秒能办成多少次修改，对照裸循环逐笔落盘写同样的行',
  unit: '次/秒',
  target: { ratio: 0.5, good: 'at-least' },
  run,
}
